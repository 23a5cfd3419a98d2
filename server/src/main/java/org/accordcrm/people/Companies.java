package org.accordcrm.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.accordcrm.journal.Journal;
import org.accordcrm.problem.Problem;
import org.accordcrm.problem.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every read and change of the company. Safe for concurrent use. */
@Repository
public class Companies {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Companies(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    record Written(Company company, Version version) {}

    /** Absent until it is founded. */
    public Optional<Company> current() {
        return find().map(Written::company);
    }

    Written written() {
        return find().orElseThrow(() -> new Problem.Absent("company", ""));
    }

    /** @throws Problem.ChangedMeanwhile if it is no longer in the version that was seen */
    @Transactional
    Written change(Viewer viewer, Version seen, Company company) {
        Wording.checkCompany(company);
        var changed = jdbc.sql("""
                        update people.company
                        set name = :name, zone = :zone, currency = :currency, country = :country,
                            languages = :languages, version = version + 1
                        where version = :seen
                        """)
                .param("name", company.name().strip())
                .param("zone", company.zone())
                .param("currency", company.currency())
                .param("country", company.country())
                .param("languages", company.languages().toArray(String[]::new))
                .param("seen", seen.number())
                .update();
        if (changed == 0) {
            throw new Problem.ChangedMeanwhile();
        }
        var written = written();
        journal.append(new CompanyChanged(
                written.company(), viewer.person().value(), viewer.departmentValue(), clock.instant()));
        return written;
    }

    private Optional<Written> find() {
        return jdbc.sql("select name, zone, currency, country, languages, version from people.company")
                .query((row, _) -> new Written(
                        new Company(
                                row.getString("name"),
                                row.getString("zone"),
                                row.getString("currency"),
                                row.getString("country"),
                                List.of((String[]) row.getArray("languages").getArray())),
                        new Version(row.getInt("version"))))
                .optional();
    }
}
