package org.accordcrm.marketing;

import static org.accordcrm.sources.ValueType.AMOUNT;
import static org.accordcrm.sources.ValueType.DATE;
import static org.accordcrm.sources.ValueType.REFERENCE;
import static org.accordcrm.sources.ValueType.TEXT;

import java.util.List;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetCatalogue;
import org.accordcrm.sources.TargetField;
import org.springframework.stereotype.Component;

/** What a source can say of a campaign. */
@Component
class CampaignTarget implements TargetCatalogue {

    static final String KEY = "campaign";

    @Override
    public List<Target> targets() {
        return List.of(new Target(
                KEY,
                "Campaign",
                "市场活动",
                List.of(
                        new TargetField(
                                "name",
                                TEXT,
                                "Name",
                                "名称",
                                true,
                                false,
                                List.of("campaign name", "campaign", "kampagne", "活动名称"),
                                "marketing"),
                        new TargetField(
                                "start",
                                DATE,
                                "Start",
                                "开始日期",
                                false,
                                false,
                                List.of("start", "start date", "beginn", "开始日期"),
                                "marketing"),
                        new TargetField(
                                "end",
                                DATE,
                                "End",
                                "结束日期",
                                false,
                                false,
                                List.of("end", "end date", "ende", "结束日期"),
                                "marketing"),
                        new TargetField(
                                "budget", AMOUNT, "Budget", "预算", false, false, List.of("budget", "预算"), "money"),
                        new TargetField(
                                "members",
                                REFERENCE,
                                "Members",
                                "成员",
                                false,
                                true,
                                List.of("members", "contact ids", "成员"),
                                "marketing"))));
    }
}
