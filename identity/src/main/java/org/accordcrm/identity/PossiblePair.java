package org.accordcrm.identity;

/**
 * Two records in different clusters of which the engine is not sure; a person decides.
 *
 * @param left the smaller key
 * @param bits log2 of the odds that both describe one customer
 * @param odds the same as a ratio: 3 means three to one for
 */
public record PossiblePair<K>(K left, K right, double bits, double odds) {}
