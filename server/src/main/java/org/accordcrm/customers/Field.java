package org.accordcrm.customers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.accordcrm.customers.golden.FieldRule;
import org.accordcrm.customers.golden.Survival;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the field catalogue.
 *
 * @param owner key of the department whose word counts
 * @param group the field group whose rights guard it
 * @param freshDays after so many days without confirmation the value is old
 * @param headers usual names of the column in any language
 */
public record Field(
        String key,
        String labelEn,
        String labelZh,
        ValueType type,
        boolean many,
        boolean persons,
        boolean organisations,
        @Nullable String owner,
        String group,
        String survivorship,
        @Nullable Integer freshDays,
        boolean searched,
        @JsonIgnore List<String> headers) {

    FieldRule rule() {
        return new FieldRule(key, Survival.of(survivorship), owner);
    }

    TargetField targetField(boolean required) {
        return new TargetField(key, type, labelEn, labelZh, required, many, headers, group);
    }
}
