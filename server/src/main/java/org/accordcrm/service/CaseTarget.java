package org.accordcrm.service;

import static org.accordcrm.sources.ValueType.CODE;
import static org.accordcrm.sources.ValueType.DATE;
import static org.accordcrm.sources.ValueType.IDENTIFIER;
import static org.accordcrm.sources.ValueType.REFERENCE;
import static org.accordcrm.sources.ValueType.TEXT;

import java.util.List;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetCatalogue;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.ValueType;
import org.springframework.stereotype.Component;

/** What a source can say of a case. */
@Component
class CaseTarget implements TargetCatalogue {

    static final String KEY = "case";

    @Override
    public List<Target> targets() {
        return List.of(new Target(KEY, "Case", "工单", fields()));
    }

    private static List<TargetField> fields() {
        return List.of(
                field("subject", TEXT, "Subject", "主题", true, "subject", "betreff", "ticket subject", "主题", "工单主题"),
                field("status", CODE, "Status", "状态", false, "status", "ticket status", "状态", "工单状态"),
                field("priority", CODE, "Priority", "优先级", false, "priority", "priorität", "优先级"),
                field(
                        "opened",
                        DATE,
                        "Opened",
                        "创建日期",
                        false,
                        "opened",
                        "created",
                        "created at",
                        "eröffnet",
                        "创建时间",
                        "创建日期"),
                field("closed", DATE, "Closed", "关闭日期", false, "closed", "solved at", "geschlossen", "关闭时间", "关闭日期"),
                field(
                        "serial",
                        IDENTIFIER,
                        "Serial number",
                        "序列号",
                        false,
                        "serial",
                        "serial number",
                        "product serial",
                        "seriennummer",
                        "序列号"),
                field(
                        "organisation",
                        REFERENCE,
                        "Organisation",
                        "客户单位",
                        false,
                        "organisation id",
                        "organization id",
                        "firma-nr",
                        "组织编号"),
                field("person", REFERENCE, "Requester", "提出人", false, "requester id", "requester", "melder", "提出人编号"));
    }

    private static TargetField field(
            String key, ValueType type, String labelEn, String labelZh, boolean required, String... headers) {
        return new TargetField(key, type, labelEn, labelZh, required, false, List.of(headers), "service");
    }
}
