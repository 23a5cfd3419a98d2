package org.accordcrm.sources.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.ValueType;
import org.accordcrm.sources.file.ColumnProfile;
import org.jspecify.annotations.Nullable;

/** Which columns tell the records of each target apart. */
final class Keys {

    private static final Pattern ID = Pattern.compile(
            "(.* )?(id|key|no|nr|num|number|code|guid|uuid|nummer)|.*(编号|编码|代码|单号|号码?|内码|id)|record id.*|\\bid\\b.*");
    private static final Pattern OTHER_ID = Pattern.compile(
            ".*(phone|fax|mobile|tax|vat|zip|post|country|currency|credit code|电话|手机|传真|税号|信用代码|邮编|账号|银行|身份证).*");

    private final Map<String, String> byTarget = new HashMap<>();

    Keys(List<ColumnProfile> columns, List<Target> targets, @Nullable KnownExport known) {
        var headers = columns.stream().map(ColumnProfile::name).toList();
        for (var target : targets) {
            var given = known == null
                    ? Optional.<String>empty()
                    : known.column(headers, known.keys().get(target.key()));
            given.or(() -> find(columns, target, targets)).ifPresent(key -> byTarget.put(target.key(), key));
        }
    }

    private static Optional<String> find(List<ColumnProfile> columns, Target target, List<Target> targets) {
        var own = hints(target);
        var others = new HashSet<String>();
        targets.stream().filter(other -> other != target).forEach(other -> others.addAll(hints(other)));
        others.removeAll(own);
        return columns.stream()
                .filter(column -> isId(column.name()) && column.filled() > 0.3)
                .map(column -> Map.entry(column.name(), score(column, own, others, targets.size() == 1)))
                .filter(column -> column.getValue() > 0)
                .max(Comparator.comparingDouble(Map.Entry<String, Double>::getValue))
                .map(Map.Entry::getKey);
    }

    private static boolean isId(String header) {
        var words = Words.of(header);
        return ID.matcher(words).matches() && !OTHER_ID.matcher(words).matches();
    }

    private static double score(ColumnProfile column, Set<String> own, Set<String> others, boolean alone) {
        var words = Words.of(column.name());
        var mine = own.stream().anyMatch(hint -> contains(words, hint));
        var foreign = others.stream().anyMatch(hint -> contains(words, hint));
        var bare = !mine && !foreign;
        var unique = isUnique(column);
        if (foreign && !mine || alone && !unique) {
            return 0;
        }
        return (mine ? 2 : 0) + (unique ? 1 : 0) + (bare && unique ? 1 : 0);
    }

    /** Nearly so: departments' lists hold a few rows twice. */
    private static boolean isUnique(ColumnProfile column) {
        var most =
                column.top().stream().mapToInt(ColumnProfile.Top::count).max().orElse(0);
        return column.distinct() > 1 && most <= 3 && column.filled() > 0.9;
    }

    private static boolean contains(String words, String hint) {
        return hint.codePointAt(0) > 0x2E80 ? words.contains(hint) : (" " + words + " ").contains(" " + hint + " ");
    }

    /** What the target is called, by itself and in the usual names of its name. */
    private static Set<String> hints(Target target) {
        var hints = new LinkedHashSet<String>();
        hints.add(Words.of(target.key()));
        hints.add(Words.of(target.labelEn()));
        hints.add(target.labelZh());
        for (var field : target.fields()) {
            if (field.type() == ValueType.PERSON_NAME || field.type() == ValueType.ORGANIZATION_NAME) {
                field.headers().stream()
                        .map(Words::of)
                        .filter(name -> name.matches(".*(account|company|customer|client|contact|person|user|requester"
                                + "|organi[sz]ation|firma|kunde|客户|公司|单位|联系人).*"))
                        .map(name -> name.replaceAll("\\b(name|full|person)\\b|名称|姓名|全称", "")
                                .strip())
                        .filter(name -> !name.isEmpty() && !name.equals("customer contact") && !name.equals("客户联系人"))
                        .forEach(hints::add);
            }
        }
        return hints;
    }

    List<String> of(Target target) {
        var key = byTarget.get(target.key());
        return key == null ? List.of() : List.of(key);
    }

    Set<String> columns() {
        return new LinkedHashSet<>(byTarget.values());
    }
}
