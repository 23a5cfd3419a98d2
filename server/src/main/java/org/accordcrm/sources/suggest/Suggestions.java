package org.accordcrm.sources.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.accordcrm.sources.Reason;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.ValueType;
import org.accordcrm.sources.file.ColumnProfile;
import org.accordcrm.sources.file.Format;
import org.accordcrm.sources.mapping.Defaults;
import org.accordcrm.sources.mapping.ListKind;
import org.accordcrm.sources.mapping.Mapping;
import org.accordcrm.sources.mapping.Mapping.FieldMapping;
import org.accordcrm.sources.mapping.Mapping.TargetMapping;
import org.accordcrm.sources.mapping.Options;
import org.accordcrm.sources.suggest.MappingSuggestion.SuggestedLine;
import org.jspecify.annotations.Nullable;

/** Suggests a mapping for a table. Pure: the same table and targets give the same suggestion. */
public final class Suggestions {

    private static final Pattern UPDATED = Pattern.compile(
            "(date )?(last )?(updated|modified|changed|modification)( (at|on|date|time))?|last modified date|updated|geändert( am)?"
                    + "|letzte änderung|更新时间|更新日期|修改时间|修改日期|最后更新|最近更新");
    private static final Pattern CURRENCY =
            Pattern.compile("(.* )?(currency|currency code|ccy|währung|waehrung)|币种|币别|货币");
    private static final Pattern MORE_ADDRESS = Pattern.compile(
            "(.*(address|street|adresse|strasse|straße|地址).*\\s?(line )?[2-4])|(address )?line [2-4]|区县|区|街道");
    private static final Pattern BRACKETS = Pattern.compile(".+[（(【].+[）)】]\\s*");
    private static final Pattern DAY_FIRST = Pattern.compile("(1[3-9]|2\\d|3[01])[-/.]\\d{1,2}[-/.]\\d{2,4}.*");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\d{1,2}/(1[3-9]|2\\d|3[01])/\\d{2,4}.*");
    private static final int TARGETS_ENOUGH = 1;

    private final List<Target> targets;
    private final Defaults defaults;

    /** @param defaults the company's country and currency */
    public Suggestions(List<Target> targets, Defaults defaults) {
        this.targets = targets;
        this.defaults = defaults;
    }

    /**
     * @param format that the file is read with
     * @param wanted keys of the targets; empty to choose them too
     */
    public MappingSuggestion of(List<ColumnProfile> columns, Format format, List<String> wanted) {
        var headers = columns.stream().map(ColumnProfile::name).toList();
        var known = KnownExport.of(headers).filter(export -> wanted.isEmpty() || wanted.equals(export.targets()));
        var chosen = known.map(export -> named(export.targets()))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> wanted.isEmpty() ? choose(columns) : named(wanted));
        var lines = new ArrayList<SuggestedLine>();
        known.ifPresent(export -> addKnown(export, chosen, headers, lines));
        var taken = new HashSet<String>();
        lines.forEach(line -> taken.addAll(line.columns()));
        var keys = new Keys(columns, chosen, known.orElse(null));
        taken.addAll(keys.columns());
        var updated = updated(columns, known.orElse(null));
        updated.ifPresent(taken::add);
        var references = new LinkedHashSet<>(keys.columns());
        for (var one : Assignment.of(chosen, columns, withoutReferences(taken, references)).chosen) {
            var isReference = one.field().type() == ValueType.REFERENCE;
            var filled = lines.stream()
                    .anyMatch(line -> line.target().equals(one.target().key())
                            && line.field().equals(one.field().key())
                            && !one.field().many());
            if (!filled
                    && (isReference
                            ? !keys.of(one.target()).contains(one.column().name())
                            : !taken.contains(one.column().name()))) {
                add(one, columns, lines);
            }
        }
        return suggestion(columns, format, chosen, lines, keys, updated.orElse(null));
    }

    /** A key column of one target may be the reference of another, so it is not taken for those. */
    private static Set<String> withoutReferences(Set<String> taken, Set<String> references) {
        var some = new HashSet<>(taken);
        some.removeAll(references);
        return some;
    }

    private List<Target> named(List<String> keys) {
        return keys.stream()
                .flatMap(key -> targets.stream().filter(target -> target.key().equals(key)))
                .toList();
    }

    /** One target, or two that stand side by side in a row: who belongs to what. */
    private List<Target> choose(List<ColumnProfile> columns) {
        var best = targets.stream()
                .map(target -> Assignment.of(List.of(target), columns, Set.of()))
                .max(Comparator.comparingDouble(Assignment::score));
        if (best.isEmpty() || best.get().score() <= 0) {
            return targets.stream().limit(TARGETS_ENOUGH).toList();
        }
        var single = best.get();
        var pair = targets.stream()
                .flatMap(one -> targets.stream()
                        .filter(other -> belongs(one, other))
                        .map(other -> Assignment.of(List.of(other, one), columns, Set.of())))
                .filter(both -> both.targets.contains(single.targets.getFirst()))
                .filter(Suggestions::namesBoth)
                .max(Comparator.comparingDouble(Assignment::score));
        return pair.map(both -> both.targets).orElse(single.targets);
    }

    private static boolean belongs(Target one, Target other) {
        return one.field(other.key())
                        .filter(field -> field.type() == ValueType.REFERENCE)
                        .isPresent()
                && one.fields().stream().anyMatch(field -> field.type() == ValueType.PERSON_NAME)
                && other.fields().stream().anyMatch(field -> field.type() == ValueType.ORGANIZATION_NAME);
    }

    private static boolean namesBoth(Assignment both) {
        return both.targets.stream()
                .allMatch(target -> both.named(target)
                        .filter(name -> name.confidence() > 0.7)
                        .isPresent());
    }

    private static void addKnown(
            KnownExport export, List<Target> chosen, List<String> headers, List<SuggestedLine> lines) {
        var reason = new Reason("known-export", Map.of("export", export.name()));
        export.columns(headers).forEach((place, columns) -> {
            var dot = place.indexOf('.');
            var key = place.substring(0, dot);
            var name = place.substring(dot + 1);
            chosen.stream()
                    .filter(target -> target.key().equals(key))
                    .findFirst()
                    .flatMap(target -> target.field(name))
                    .ifPresent(field -> {
                        if (field.many()) {
                            columns.forEach(column ->
                                    lines.add(new SuggestedLine(key, name, List.of(column), null, 0.98, reason)));
                        } else {
                            var several = columns.size() > 1 && field.type() != ValueType.AMOUNT;
                            lines.add(new SuggestedLine(key, name, columns, several ? "join" : null, 0.98, reason));
                        }
                    });
        });
    }

    private static void add(Candidate one, List<ColumnProfile> columns, List<SuggestedLine> lines) {
        var names = new ArrayList<>(List.of(one.column().name()));
        String clean = null;
        if (one.field().type() == ValueType.AMOUNT) {
            columns.stream()
                    .filter(column -> CURRENCY.matcher(Words.of(column.name())).matches())
                    .findFirst()
                    .ifPresent(column -> names.add(column.name()));
        } else if (one.field().type() == ValueType.STREET) {
            columns.stream()
                    .filter(column ->
                            MORE_ADDRESS.matcher(Words.of(column.name())).matches())
                    .filter(column -> !names.contains(column.name()))
                    .forEach(column -> names.add(column.name()));
            clean = names.size() > 1 ? "join" : null;
        } else if (one.field().type() == ValueType.PERSON_NAME && isBracketed(one.column())) {
            clean = "split";
            one.target()
                    .field("title")
                    .ifPresent(title -> lines.add(new SuggestedLine(
                            one.target().key(),
                            title.key(),
                            names,
                            "split",
                            0.7,
                            new Reason(
                                    "values-bracketed",
                                    Map.of("header", one.column().name())))));
        }
        lines.add(new SuggestedLine(
                one.target().key(), one.field().key(), names, clean, rounded(one.confidence()), one.reason()));
    }

    private static boolean isBracketed(ColumnProfile column) {
        return column.samples().stream().filter(BRACKETS.asMatchPredicate()).count() * 3
                > column.samples().size();
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }

    private static Optional<String> updated(List<ColumnProfile> columns, @Nullable KnownExport known) {
        var headers = columns.stream().map(ColumnProfile::name).toList();
        var named = known == null ? Optional.<String>empty() : known.column(headers, known.date());
        return named.or(() -> columns.stream()
                .filter(column -> UPDATED.matcher(Words.of(column.name())).matches())
                .filter(column -> Evidence.of(ValueType.DATE, column.samples()) > 0.7)
                .map(ColumnProfile::name)
                .findFirst());
    }

    private MappingSuggestion suggestion(
            List<ColumnProfile> columns,
            Format format,
            List<Target> chosen,
            List<SuggestedLine> lines,
            Keys keys,
            @Nullable String updated) {
        var used = new HashSet<>(keys.columns());
        lines.forEach(line -> used.addAll(line.columns()));
        if (updated != null) {
            used.add(updated);
        }
        var parts = chosen.stream()
                .map(target -> new TargetMapping(
                        target.key(),
                        keys.of(target),
                        updated,
                        relation(target, chosen, lines),
                        lines.stream()
                                .filter(line -> line.target().equals(target.key()))
                                .map(Suggestions::field)
                                .toList()))
                .filter(part -> !part.fields().isEmpty())
                .toList();
        var order = order(columns);
        var filled = new Defaults(
                defaults.country(),
                defaults.areaCode(),
                defaults.city(),
                defaults.currency(),
                order,
                defaults.decimal());
        return new MappingSuggestion(
                new Mapping(format, ListKind.WHOLE, filled, parts),
                List.copyOf(lines),
                columns.stream()
                        .map(ColumnProfile::name)
                        .filter(name -> !used.contains(name))
                        .toList());
    }

    private static Mapping.@Nullable Relation relation(Target target, List<Target> chosen, List<SuggestedLine> lines) {
        return chosen.stream()
                .filter(other -> belongs(target, other))
                .filter(other -> lines.stream()
                        .noneMatch(line -> line.target().equals(target.key())
                                && line.field().equals(other.key())))
                .findFirst()
                .map(other -> new Mapping.Relation(other.key(), null))
                .orElse(null);
    }

    private static FieldMapping field(SuggestedLine line) {
        var options = "split".equals(line.clean())
                ? Options.brackets(line.reason().code().equals("values-bracketed") ? 2 : 1)
                : null;
        return new FieldMapping(line.field(), line.columns(), line.clean(), options);
    }

    private static @Nullable String order(List<ColumnProfile> columns) {
        var day = columns.stream().flatMap(column -> column.samples().stream()).anyMatch(DAY_FIRST.asMatchPredicate());
        var month =
                columns.stream().flatMap(column -> column.samples().stream()).anyMatch(MONTH_FIRST.asMatchPredicate());
        return day == month ? null : day ? "DMY" : "MDY";
    }
}
