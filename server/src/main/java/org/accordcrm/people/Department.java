package org.accordcrm.people;

import java.util.List;

/**
 * @param key the stable word of programs, such as {@code sales}
 * @param hue the name of its colour
 * @param zone the time zone of its hours
 * @param version for {@code If-Match} at a change
 */
public record Department(
        DepartmentId id,
        String key,
        String nameEn,
        String nameZh,
        String hue,
        String zone,
        List<OpenHours> hours,
        int version) {}
