package org.accordcrm.sources.mapping;

import java.util.List;
import org.accordcrm.sources.file.Format;
import org.jspecify.annotations.Nullable;

/** How the columns of one kind of file become records. The form is described in docs/sources.md. */
public record Mapping(
        @Nullable Format format,
        @Nullable ListKind list,
        @Nullable Defaults defaults,
        List<TargetMapping> targets) {

    public Mapping {
        targets = List.copyOf(targets);
    }

    /** One kind of record in each row. */
    public record TargetMapping(
            String target,
            @Nullable List<String> keyColumns,
            @Nullable String dateColumn,
            @Nullable Relation relation,
            List<FieldMapping> fields) {

        List<String> keys() {
            return keyColumns == null ? List.of() : keyColumns;
        }
    }

    /**
     * The record refers to another one of its row.
     *
     * @param to that one's target
     * @param role column that says in which role
     */
    public record Relation(String to, @Nullable String role) {}

    /**
     * @param columns none for a constant; several for join, for an amount (amount, currency) and for a consent (answer,
     *     date, proof)
     * @param clean what is done before the field's type reads the text; trim if absent
     */
    public record FieldMapping(
            String field,
            @Nullable List<String> columns,
            @Nullable String clean,
            @Nullable Options options) {

        List<String> sources() {
            return columns == null ? List.of() : columns;
        }

        Options settings() {
            return options == null ? Options.NONE : options;
        }
    }

    public boolean isWhole() {
        return list == ListKind.WHOLE;
    }

    public Format formatOrUnknown() {
        return format == null ? Format.UNKNOWN : format;
    }

    public Defaults defaultsOrNone() {
        return defaults == null ? Defaults.NONE : defaults;
    }

    /** The targets' keys in order. */
    public List<String> targetKeys() {
        return targets.stream().map(TargetMapping::target).distinct().sorted().toList();
    }
}
