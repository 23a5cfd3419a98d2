package org.accordcrm.sales;

import static org.accordcrm.sources.ValueType.AMOUNT;
import static org.accordcrm.sources.ValueType.CODE;
import static org.accordcrm.sources.ValueType.DATE;
import static org.accordcrm.sources.ValueType.REFERENCE;
import static org.accordcrm.sources.ValueType.TEXT;

import java.util.List;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetCatalogue;
import org.accordcrm.sources.TargetField;
import org.springframework.stereotype.Component;

/** What a source can say of a deal. */
@Component
class DealTarget implements TargetCatalogue {

    static final String KEY = "deal";

    @Override
    public List<Target> targets() {
        return List.of(new Target(
                KEY,
                "Deal",
                "商机",
                List.of(
                        new TargetField(
                                "title",
                                TEXT,
                                "Title",
                                "名称",
                                true,
                                false,
                                List.of("deal name", "opportunity name", "dealname", "deal", "title", "商机名称", "项目名称"),
                                "sales"),
                        new TargetField(
                                "amount",
                                AMOUNT,
                                "Amount",
                                "金额",
                                false,
                                false,
                                List.of("amount", "deal amount", "value", "betrag", "金额", "预计金额"),
                                "money"),
                        new TargetField(
                                "stage",
                                CODE,
                                "Stage",
                                "阶段",
                                false,
                                false,
                                List.of("stage", "deal stage", "dealstage", "phase", "阶段", "销售阶段"),
                                "sales"),
                        new TargetField(
                                "expected_close",
                                DATE,
                                "Expected close",
                                "预计成交日期",
                                false,
                                false,
                                List.of("close date", "closedate", "expected close", "abschlussdatum", "预计成交日期"),
                                "sales"),
                        new TargetField(
                                "owner",
                                TEXT,
                                "Owner",
                                "负责人",
                                false,
                                false,
                                List.of("owner", "deal owner", "opportunity owner", "负责人", "销售员"),
                                "sales"),
                        reference("organisation", "Organisation", "客户单位", "account id", "company id", "客户编码"),
                        reference("person", "Person", "联系人", "contact id", "联系人编码"),
                        reference("campaign", "Campaign", "市场活动", "campaign", "campaign id", "活动编码"))));
    }

    private static TargetField reference(String key, String labelEn, String labelZh, String... headers) {
        return new TargetField(key, REFERENCE, labelEn, labelZh, false, false, List.of(headers), "sales");
    }
}
