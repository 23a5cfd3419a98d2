package org.accordcrm.sources.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at the columns of a file's first rows. Not safe for concurrent use. */
public final class Profile {

    /** Enough to know a column by; looking at more would keep the page waiting. */
    public static final int ROWS_MAX = 10_000;

    private static final int TOP = 8;
    private static final int PATTERNS = 5;
    private static final int SAMPLES = 20;
    private static final int SHOWN_MAX = 200;
    private static final int PATTERN_MAX = 24;

    private static final class Column {
        private final Map<String, Integer> texts = new HashMap<>();
        private final Map<String, Integer> patterns = new HashMap<>();
        private final List<String> samples = new ArrayList<>();
        private int filled;
    }

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private int rows;

    private Profile(Collection<String> names) {
        names.forEach(name -> columns.put(name, new Column()));
    }

    /** The columns in their order; leaves the lines open. */
    public static List<ColumnProfile> of(Lines lines, Collection<String> names) throws IOException {
        var profile = new Profile(names);
        Line line;
        while (profile.rows < ROWS_MAX && (line = lines.next()) != null) {
            if (line instanceof Line.Row row) {
                profile.add(row);
            }
        }
        return profile.columns.entrySet().stream()
                .map(column -> profile.profile(column.getKey(), column.getValue()))
                .toList();
    }

    private void add(Line.Row row) {
        rows++;
        row.cells().forEach((name, text) -> {
            var column = columns.get(name);
            var bare = text.strip();
            if (column == null || bare.isEmpty()) {
                return;
            }
            var shown = bare.length() > SHOWN_MAX ? bare.substring(0, SHOWN_MAX) : bare;
            column.filled++;
            if (column.texts.merge(shown, 1, Integer::sum) == 1 && column.samples.size() < SAMPLES) {
                column.samples.add(shown);
            }
            column.patterns.merge(pattern(shown), 1, Integer::sum);
        });
    }

    private ColumnProfile profile(String name, Column column) {
        var filled = Math.max(1, column.filled);
        return new ColumnProfile(
                name,
                rows == 0 ? 0 : rounded((double) column.filled / rows),
                column.texts.size(),
                most(column.patterns, PATTERNS).stream()
                        .map(one -> new ColumnProfile.Pattern(one.getKey(), rounded((double) one.getValue() / filled)))
                        .toList(),
                most(column.texts, TOP).stream()
                        .map(one -> new ColumnProfile.Top(one.getKey(), one.getValue()))
                        .toList(),
                List.copyOf(column.samples));
    }

    private static List<Map.Entry<String, Integer>> most(Map<String, Integer> counts, int limit) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    /** Digits one by one, for their number matters; letters and Chinese as runs. */
    static String pattern(String text) {
        var pattern = new StringBuilder();
        var last = '\0';
        for (var i = 0; i < text.length() && pattern.length() < PATTERN_MAX; i++) {
            var c = text.charAt(i);
            var sign = c >= '0' && c <= '9'
                    ? '9'
                    : Character.isIdeographic(c)
                            ? '文'
                            : Character.isUpperCase(c)
                                    ? 'A'
                                    : Character.isLetter(c) ? 'a' : Character.isWhitespace(c) ? ' ' : c;
            if (sign != last || sign != 'a' && sign != 'A' && sign != '文' && sign != ' ') {
                pattern.append(sign);
            }
            last = sign;
        }
        return pattern.toString();
    }
}
