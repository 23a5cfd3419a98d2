package org.accordcrm.customers;

import java.util.List;
import org.accordcrm.access.Access;
import org.accordcrm.access.Purpose;
import org.accordcrm.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/fields")
class FieldController {

    private final Fields fields;
    private final Access access;

    FieldController(Fields fields, Access access) {
        this.fields = fields;
        this.access = access;
    }

    /** The fields that the viewer may see, in the order in which they are shown. */
    @GetMapping
    List<Field> fields(Viewer viewer) {
        var rights = access.rights(viewer);
        return fields.all().stream()
                .filter(field -> rights.may(Purpose.VIEW, field.group()))
                .toList();
    }
}
