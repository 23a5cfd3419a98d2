package org.accordcrm.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policy, to be read by everybody whom it binds. */
@RestController
@RequestMapping("/api/access")
class AccessController {

    private final Access access;

    AccessController(Access access) {
        this.access = access;
    }

    /** Whose role it is: one in a department, or one for the whole company. */
    enum Bearer {
        LEAD,
        MEMBER,
        GUEST,
        STEWARD,
        ADMINISTRATOR
    }

    /**
     * @param department its key; absent for every department
     * @param group of fields
     */
    record Row(@Nullable String department, Bearer role, String group, Set<Purpose> purposes) {}

    private record RowOf(@Nullable String department, String role, String group) {}

    @GetMapping
    List<Row> policy() {
        return access.all().stream()
                .collect(groupingBy(
                        grant -> new RowOf(grant.department(), grant.role(), grant.fieldGroup()),
                        LinkedHashMap::new,
                        mapping(Grant::purpose, toCollection(() -> EnumSet.noneOf(Purpose.class)))))
                .entrySet()
                .stream()
                .map(row -> new Row(
                        row.getKey().department(),
                        Bearer.valueOf(row.getKey().role().toUpperCase(Locale.ROOT)),
                        row.getKey().group(),
                        row.getValue()))
                .toList();
    }
}
