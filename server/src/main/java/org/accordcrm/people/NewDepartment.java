package org.accordcrm.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A department as it is opened or changed; the key stays what it was at the opening. */
record NewDepartment(
        String key,
        String nameEn,
        String nameZh,
        String hue,
        String zone,
        @Nullable String region,
        List<OpenHours> hours) {}
