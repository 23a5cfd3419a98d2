package org.accordcrm.identity;

import java.util.List;
import java.util.Set;

/**
 * What changed since the last settlement.
 *
 * @param clusters the whole membership of every cluster that was touched, singletons included
 * @param gone keys that were removed
 * @param possible all doubtful pairs of which at least one side lies in {@code clusters}
 */
public record Settlement<K>(List<Set<K>> clusters, Set<K> gone, List<PossiblePair<K>> possible) {}
