package org.accordcrm.people;

import java.util.List;

/**
 * The one company of this installation.
 *
 * @param zone such as {@code Europe/Zurich}
 * @param currency of ISO 4217
 * @param country of ISO 3166, two letters
 * @param languages of its people, the first is the usual one
 */
public record Company(String name, String zone, String currency, String country, List<String> languages) {}
