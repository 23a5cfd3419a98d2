package org.accordcrm.people;

import java.util.List;
import org.accordcrm.problem.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company, which everybody may see and an administrator may change. */
@RestController
@RequestMapping("/api/company")
class CompanyController {

    private final Companies companies;

    CompanyController(Companies companies) {
        this.companies = companies;
    }

    /** @param version for {@code If-Match} at a change */
    record CompanyView(String name, String zone, String currency, String country, List<String> languages, int version) {

        static CompanyView of(Companies.Written written) {
            var company = written.company();
            return new CompanyView(
                    company.name(),
                    company.zone(),
                    company.currency(),
                    company.country(),
                    company.languages(),
                    written.version().number());
        }
    }

    @GetMapping
    ResponseEntity<CompanyView> company() {
        return answer(companies.written());
    }

    @PutMapping
    ResponseEntity<CompanyView> change(
            Viewer viewer,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Company company) {
        Administration.require(viewer);
        return answer(companies.change(viewer, Version.of(ifMatch), company));
    }

    private static ResponseEntity<CompanyView> answer(Companies.Written company) {
        return ResponseEntity.ok().eTag(company.version().etag()).body(CompanyView.of(company));
    }
}
