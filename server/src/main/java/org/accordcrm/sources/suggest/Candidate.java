package org.accordcrm.sources.suggest;

import java.util.List;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.ValueType;
import org.accordcrm.sources.file.ColumnProfile;
import org.jspecify.annotations.Nullable;

/** A column that may be a field. */
record Candidate(Target target, TargetField field, ColumnProfile column, double confidence, Reason reason) {

    private static final double WORTH = 0.5;

    /** Null if the column hardly is the field. */
    static @Nullable Candidate of(Target target, TargetField field, ColumnProfile column) {
        var header = Words.of(column.name());
        var fit = 0.0;
        var usual = "";
        for (var name : names(field)) {
            var one = Words.fit(header, Words.of(name));
            if (one > fit) {
                fit = one;
                usual = name;
            }
        }
        var evidence = Evidence.of(field, column);
        var byName = Reason.of("header-unknown");
        if (fit > 0) {
            byName = new Reason(
                    fit > 0.9 ? "header-usual" : "header-similar",
                    java.util.Map.of("header", column.name(), "usual", usual));
            fit = evidence < 0 ? fit : evidence < 0.3 ? fit * 0.4 : Math.min(0.99, fit + 0.04 * evidence);
        }
        var byValues = valuesAlone(field, evidence);
        if (byValues > fit) {
            fit = byValues;
            byName = new Reason(
                    "values-look", java.util.Map.of("type", field.type().name(), "share", Math.round(evidence * 100)));
        }
        return fit < WORTH ? null : new Candidate(target, field, column, fit, byName);
    }

    private static List<String> names(TargetField field) {
        var names = new java.util.ArrayList<>(field.headers());
        names.add(field.labelEn());
        names.add(field.labelZh());
        names.add(field.key());
        return names;
    }

    /** Few types are known by their texts alone. */
    private static double valuesAlone(TargetField field, double evidence) {
        if (evidence < 0.8) {
            return 0;
        }
        if (field.key().equals("credit_code")) {
            return 0.8 * evidence;
        }
        return field.type() == ValueType.EMAIL ? 0.75 * evidence : 0;
    }
}
