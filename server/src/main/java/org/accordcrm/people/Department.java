package org.accordcrm.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param key the stable word of programs, such as {@code sales}
 * @param hue the name of its colour
 * @param zone the time zone of its hours
 * @param region whose public holidays it keeps, such as {@code CN} or {@code CH-ZH}; absent for the company's country
 * @param version for {@code If-Match} at a change
 */
public record Department(
        DepartmentId id,
        String key,
        String nameEn,
        String nameZh,
        String hue,
        String zone,
        @Nullable String region,
        List<OpenHours> hours,
        int version) {}
