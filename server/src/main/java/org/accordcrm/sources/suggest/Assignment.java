package org.accordcrm.sources.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetField;
import org.accordcrm.sources.ValueType;
import org.accordcrm.sources.file.ColumnProfile;

/** The best fields for the columns, each column once and each field once unless it holds several values. */
final class Assignment {

    private static final Set<ValueType> MANY_COLUMNS = Set.of(ValueType.PHONE, ValueType.EMAIL);
    private static final double MISSING = 0.7;

    final List<Candidate> chosen;
    final List<Target> targets;

    private Assignment(List<Target> targets, List<Candidate> chosen) {
        this.targets = targets;
        this.chosen = chosen;
    }

    static Assignment of(List<Target> targets, List<ColumnProfile> columns, Set<String> taken) {
        var candidates = new ArrayList<Candidate>();
        for (var target : targets) {
            for (var field : target.fields()) {
                for (var column : columns) {
                    var candidate = Candidate.of(target, field, column);
                    if (candidate != null && !taken.contains(column.name())) {
                        candidates.add(candidate);
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate one) -> one.confidence() + preference(one, targets))
                .reversed());
        var usedColumns = new HashSet<String>();
        var usedFields = new HashSet<String>();
        var chosen = new ArrayList<Candidate>();
        for (var one : candidates) {
            var slot = one.target().key() + "." + one.field().key();
            var several =
                    one.field().many() && MANY_COLUMNS.contains(one.field().type());
            if (!usedColumns.contains(one.column().name()) && (several || !usedFields.contains(slot))) {
                usedColumns.add(one.column().name());
                usedFields.add(slot);
                chosen.add(one);
            }
        }
        return new Assignment(targets, List.copyOf(chosen));
    }

    /** In a row with a person and an organisation: whose an ambiguous column is. */
    private static double preference(Candidate one, List<Target> targets) {
        var names = nameType(one.target());
        if (names.isEmpty()) {
            return 0;
        }
        var isPerson = names.get() == ValueType.PERSON_NAME;
        var sure = switch (one.field().type()) {
            case PERSON_NAME ->
                Evidence.persons(one.column().samples()) * 0.02
                        - Evidence.organizations(one.column().samples()) * 0.1;
            case ORGANIZATION_NAME -> Evidence.organizations(one.column().samples()) * 0.1 + 0.01;
            default -> 0.0;
        };
        if (targets.size() < 2) {
            return sure;
        }
        var header = Words.of(one.column().name());
        var organisational = header.matches(".*(company|account|organi[sz]ation|firma|公司|单位|企业|客户(?!联系)|开票|办公|总机).*");
        var personal = header.matches(".*(contact|person|mobile|cell|mobil|handy|手机|联系人|个人).*");
        var direct = one.field().type() == ValueType.EMAIL || one.field().type() == ValueType.PHONE;
        var wantsPerson = personal || !organisational && direct;
        return sure + (wantsPerson == isPerson ? 0.03 : 0);
    }

    private static Optional<ValueType> nameType(Target target) {
        return target.fields().stream()
                .map(TargetField::type)
                .filter(type -> type == ValueType.PERSON_NAME || type == ValueType.ORGANIZATION_NAME)
                .findFirst();
    }

    /** How much of the table the targets explain. */
    double score() {
        var score = chosen.stream()
                .mapToDouble(one -> one.field().type() == ValueType.TEXT ? one.confidence() * 0.6 : one.confidence())
                .sum();
        for (var target : targets) {
            for (var field : target.fields()) {
                if (field.required() && !has(target.key(), field.key())) {
                    score -= MISSING;
                }
            }
            if (nameType(target).isPresent() && named(target).isEmpty()) {
                score -= MISSING;
            }
        }
        return score;
    }

    boolean has(String target, String field) {
        return chosen.stream()
                .anyMatch(one ->
                        one.target().key().equals(target) && one.field().key().equals(field));
    }

    /** The column of the target's name, if it has one. */
    Optional<Candidate> named(Target target) {
        return chosen.stream()
                .filter(one -> one.target().key().equals(target.key()))
                .filter(one -> one.field().type() == ValueType.PERSON_NAME
                        || one.field().type() == ValueType.ORGANIZATION_NAME)
                .max(Comparator.comparingDouble(Candidate::confidence));
    }
}
