package org.accordcrm.customers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.accordcrm.access.Access;
import org.accordcrm.access.Purpose;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.export.TableWriter;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tables to take away, written while they are read, with the words of the receiver's language. */
@RestController
class CustomerExportController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CustomerExports exports;
    private final Access access;

    CustomerExportController(CustomerExports exports, Access access) {
        this.exports = exports;
        this.access = access;
    }

    /** What writes one table. */
    private interface Table {
        void write(TableWriter writer) throws IOException;
    }

    /** @param columns keys of the columns, in order; absent for all that the viewer may take away */
    @GetMapping(
            path = "/api/customers/export",
            produces = {"text/csv", XLSX})
    void customers(
            Viewer viewer,
            @ParameterObject CustomerFilter filter,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable Set<String> columns,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var rights = rights(viewer);
        exports.check(rights, filter);
        send(response, "customers", format, writer -> exports.customers(rights, filter, columns, locale, writer));
    }

    @GetMapping(
            path = "/api/records/export",
            produces = {"text/csv", XLSX})
    void records(
            Viewer viewer,
            @RequestParam(defaultValue = "csv") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var rights = rights(viewer);
        send(response, "records", format, writer -> exports.records(rights, locale, writer));
    }

    /** Which record of which source is which customer. */
    @GetMapping(
            path = "/api/links/export",
            produces = {"text/csv", XLSX})
    void links(Viewer viewer, @RequestParam(defaultValue = "csv") String format, HttpServletResponse response)
            throws IOException {
        rights(viewer);
        send(response, "links", format, exports::links);
    }

    /** Whoever may take nothing away learns no more than that there is no such thing. */
    private Rights rights(Viewer viewer) {
        var rights = access.rights(viewer);
        if (!rights.may(Purpose.EXPORT, "identity")) {
            throw new Problem.Absent("export", "customers");
        }
        return rights;
    }

    private static void send(HttpServletResponse response, String name, String format, Table table) throws IOException {
        if (!format.equals("csv") && !format.equals("xlsx")) {
            throw new Problem.Invalid("format-unknown", "The format (%s) is neither csv nor xlsx.".formatted(format));
        }
        response.setContentType(format.equals("csv") ? CSV : XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, format));
        try (var writer = TableWriter.to(response.getOutputStream(), format)) {
            table.write(writer);
        }
    }
}
