package org.accordcrm.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Average-link clustering of one component: two clusters join while the mean weight of all pairs across them says "same", so
 * that no single record bridges two clusters. The answer depends on the members and their order only.
 *
 * @see <a href="https://doi.org/10.14778/1687627.1687771">Hassanzadeh et al., Framework for evaluating clustering algorithms in
 *     duplicate detection (2009)</a>
 */
final class Clustering {

    /** Beyond this, members hang together by their strongest links only. */
    static final int MOST = 600;

    /** No single pair speaks louder than this many bits. */
    private static final double CLIP = 12;

    /** Two records that have nothing to compare must not keep apart what others hold together. */
    private static final double LEAST = -6;

    private static final double FORBIDDEN = -1e9;

    /** The weight of a pair. */
    interface Weights {
        double of(int left, int right);
    }

    /**
     * Whom a record may hang together with, as {@link Links} packs it: of those pairs alone that were worth comparing, and that
     * nobody said are different; whom somebody said are the same has endless weight.
     */
    interface Linked {
        long[] of(int slot);
    }

    /** What people said about a pair. */
    interface Verdicts {
        @org.jspecify.annotations.Nullable Verdict of(int left, int right);
    }

    private final double match;
    private final Weights weights;
    private final Linked linked;
    private final Verdicts verdicts;

    Clustering(double match, Weights weights, Linked linked, Verdicts verdicts) {
        this.match = match;
        this.weights = weights;
        this.linked = linked;
        this.verdicts = verdicts;
    }

    /** Parts of the members; each part keeps the members' order. */
    List<int[]> cluster(int[] members) {
        return members.length <= MOST ? averageLink(members) : pieces(members);
    }

    /** Cuts a crowd at ever stronger links until each piece is small enough to be looked at whole. */
    private List<int[]> pieces(int[] members) {
        List<int[]> open = List.of(members);
        var done = new ArrayList<int[]>();
        for (double least = match + 2; !open.isEmpty(); least += 2) {
            var next = new ArrayList<int[]>();
            for (int[] crowd : open) {
                for (int[] piece : connected(crowd, least)) {
                    if (piece.length <= MOST) {
                        done.addAll(averageLink(piece));
                    } else if (least > 40) {
                        done.add(piece);
                    } else {
                        next.add(piece);
                    }
                }
            }
            open = next;
        }
        return done;
    }

    /** By links alone: a crowd may be of a hundred thousand, and nobody looks at all pairs of so many. */
    private List<int[]> connected(int[] members, double least) {
        var at = new HashMap<Integer, Integer>();
        for (int i = 0; i < members.length; i++) {
            at.put(members[i], i);
        }
        var pieces = new ArrayList<int[]>();
        var seen = new BitSet(members.length);
        int[] queue = new int[members.length];
        for (int start = seen.nextClearBit(0); start < members.length; start = seen.nextClearBit(start)) {
            int tail = 0;
            queue[tail++] = start;
            seen.set(start);
            for (int head = 0; head < tail; head++) {
                for (long link : linked.of(members[queue[head]])) {
                    var other = at.get(Links.slot(link));
                    if (other != null && Links.bits(link) >= least && !seen.get(other)) {
                        seen.set(other);
                        queue[tail++] = other;
                    }
                }
            }
            pieces.add(IntStream.of(queue)
                    .limit(tail)
                    .sorted()
                    .map(i -> members[i])
                    .toArray());
        }
        return pieces;
    }

    private static List<int[]> split(int[] members, int[] part, int parts) {
        var split = new ArrayList<int[]>();
        for (int p = 0; p < parts; p++) {
            int[] piece = new int[members.length];
            int size = 0;
            for (int i = 0; i < members.length; i++) {
                if (part[i] == p) {
                    piece[size++] = members[i];
                }
            }
            if (size > 0) {
                split.add(Arrays.copyOf(piece, size));
            }
        }
        return split;
    }

    private List<int[]> averageLink(int[] members) {
        int n = members.length;
        double[][] sums = new double[n][n];
        int[] sizes = new int[n];
        int[] part = new int[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = 1;
            part[i] = i;
            for (int j = 0; j < i; j++) {
                var verdict = verdicts.of(members[i], members[j]);
                double weight = verdict == Verdict.DIFFERENT
                        ? FORBIDDEN
                        : Math.clamp(weights.of(members[i], members[j]), LEAST, CLIP);
                sums[i][j] = weight;
                sums[j][i] = weight;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (part[i] != part[j] && verdicts.of(members[i], members[j]) == Verdict.SAME) {
                    join(Math.min(part[i], part[j]), Math.max(part[i], part[j]), sums, sizes, part);
                }
            }
        }
        while (joinBest(sums, sizes, part)) {
            // until no two clusters are close enough
        }
        return split(members, part, n);
    }

    private boolean joinBest(double[][] sums, int[] sizes, int[] part) {
        int n = sizes.length;
        double best = match;
        int left = -1;
        int right = -1;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n && sizes[i] > 0; j++) {
                if (sizes[j] > 0) {
                    double mean = sums[i][j] / ((double) sizes[i] * sizes[j]);
                    if (mean > best || left < 0 && mean == best) {
                        best = mean;
                        left = i;
                        right = j;
                    }
                }
            }
        }
        if (left < 0) {
            return false;
        }
        join(left, right, sums, sizes, part);
        return true;
    }

    private static void join(int left, int right, double[][] sums, int[] sizes, int[] part) {
        for (int k = 0; k < sizes.length; k++) {
            sums[left][k] += sums[right][k];
            sums[k][left] = sums[left][k];
            if (part[k] == right) {
                part[k] = left;
            }
        }
        sizes[left] += sizes[right];
        sizes[right] = 0;
    }
}
