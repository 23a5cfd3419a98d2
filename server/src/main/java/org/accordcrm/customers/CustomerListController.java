package org.accordcrm.customers;

import org.accordcrm.access.Access;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
class CustomerListController {

    private final CustomerList list;
    private final Access access;

    CustomerListController(CustomerList list, Access access) {
        this.list = list;
        this.access = access;
    }

    /** Sorted by name, -name, changed or -changed; without a sort, a question's best hits come first. */
    @GetMapping
    CustomerList.ListPage customers(
            Viewer viewer,
            @ParameterObject CustomerFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return list.page(access.rights(viewer), filter, cursor, limit);
    }
}
