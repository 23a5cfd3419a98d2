package org.accordcrm.identity;

import java.util.Arrays;

/** Similarity of short strings; every function is symmetric. Texts longer than 64 characters are cut there. */
final class Strings {

    private static final int LONGEST = 64;

    private Strings() {}

    /** Jaro-Winkler similarity, 0 to 1. */
    static double jaroWinkler(String left, String right) {
        boolean ordered =
                left.length() < right.length() || left.length() == right.length() && left.compareTo(right) <= 0;
        var s = cut(ordered ? left : right);
        var t = cut(ordered ? right : left);
        int n = s.length();
        int m = t.length();
        if (n == 0) {
            return 0;
        }
        int window = Math.max(0, m / 2 - 1);
        long used = 0;
        long matched = 0;
        int common = 0;
        for (int i = 0; i < n; i++) {
            char c = s.charAt(i);
            int high = Math.min(m - 1, i + window);
            for (int j = Math.max(0, i - window); j <= high; j++) {
                if ((used >>> j & 1) == 0 && t.charAt(j) == c) {
                    used |= 1L << j;
                    matched |= 1L << i;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int transposed = 0;
        for (long a = matched, b = used; a != 0; a &= a - 1, b &= b - 1) {
            if (s.charAt(Long.numberOfTrailingZeros(a)) != t.charAt(Long.numberOfTrailingZeros(b))) {
                transposed++;
            }
        }
        double jaro = ((double) common / n + (double) common / m + (common - transposed / 2.0) / common) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, n) && s.charAt(prefix) == t.charAt(prefix)) {
            prefix++;
        }
        return jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
    }

    /**
     * Edits, a swap of neighbours counting one, but never more than {@code most} + 1.
     *
     * @see <a href="https://doi.org/10.1145/363958.363994">Damerau, A technique for computer detection of spelling errors (1964)</a>
     */
    static int edits(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) > most) {
            return most + 1;
        }
        var s = cut(left);
        var t = cut(right);
        int m = t.length();
        int[] before = new int[m + 1];
        int[] previous = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= s.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= m; j++) {
                int cost = s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(row[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (cost == 1
                        && i > 1
                        && j > 1
                        && s.charAt(i - 1) == t.charAt(j - 2)
                        && s.charAt(i - 2) == t.charAt(j - 1)) {
                    value = Math.min(value, before[j - 2] + 1);
                }
                row[j] = value;
                best = Math.min(best, value);
            }
            if (best > most) {
                return most + 1;
            }
            int[] free = before;
            before = previous;
            previous = row;
            row = free;
        }
        return Math.min(previous[m], most + 1);
    }

    /** Share of common pairs of neighbouring characters, 0 to 1. */
    static double dice(String left, String right) {
        int[] a = pairs(left);
        int[] b = pairs(right);
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / (a.length + b.length);
    }

    private static int[] pairs(String text) {
        var padded = " " + text + " ";
        int[] pairs = new int[padded.length() - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = padded.charAt(i) << 16 | padded.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** Four characters by which names that sound alike in English are looked up; empty for no Latin letters. */
    static String soundex(String name) {
        var digits = "01230120022455012623010202";
        var out = new StringBuilder(4);
        char last = '0';
        for (int i = 0; i < name.length() && out.length() < 4; i++) {
            char c = name.charAt(i);
            if (c < 'a' || c > 'z') {
                continue;
            }
            char digit = digits.charAt(c - 'a');
            if (out.isEmpty()) {
                out.append(c);
                last = digit;
            } else {
                if (digit != '0' && digit != last) {
                    out.append(digit);
                }
                if (c != 'h' && c != 'w') {
                    last = digit;
                }
            }
        }
        return out.toString();
    }

    /** 64 bits that do not depend on the run. */
    static long hash(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(h);
    }

    static long mix(long h) {
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        return h ^ h >>> 32;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
