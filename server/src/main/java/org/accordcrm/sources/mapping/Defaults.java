package org.accordcrm.sources.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What the rows leave out.
 *
 * @param country two letters (ISO 3166)
 * @param areaCode put before a phone number that is too short to have one
 * @param currency three letters (ISO 4217)
 * @param dateOrder {@code DMY}, {@code MDY} or {@code YMD}; decides 3/4/2026
 * @param decimal the sign before the cents, {@code .} or {@code ,}; recognised if absent
 */
public record Defaults(
        @Nullable String country,
        @Nullable String areaCode,
        @Nullable String city,
        @Nullable String currency,
        @Nullable String dateOrder,
        @Nullable String decimal) {

    public static final Defaults NONE = new Defaults(null, null, null, null, null, null);
}
