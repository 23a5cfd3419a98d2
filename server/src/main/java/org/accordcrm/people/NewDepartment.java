package org.accordcrm.people;

import java.util.List;

/** A department as it is opened or changed; the key stays what it was at the opening. */
record NewDepartment(String key, String nameEn, String nameZh, String hue, String zone, List<OpenHours> hours) {}
