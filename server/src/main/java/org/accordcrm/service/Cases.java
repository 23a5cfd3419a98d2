package org.accordcrm.service;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.access.Purpose;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.people.Viewer;
import org.accordcrm.sources.RecordValues;
import org.accordcrm.sources.RecordValues.Reference;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every read and write of cases. Safe for concurrent use. */
@Repository
class Cases {

    private static final int SHOWN_MAX = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Access access;

    Cases(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Access access) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.access = access;
    }

    /** Keeps what the sources say now; saying it again changes nothing. */
    void keep(List<SourceRecord> records) {
        batches.batchUpdate("""
                insert into service.case_record (record_id, key, subject, status, word, priority, opened, closed,
                    serial, organisation_source, organisation_key, person_source, person_key, vanished, as_of)
                values (:record, :key, :subject, :status, :word, :priority, :opened, :closed,
                    :serial, :organisationSource, :organisationKey, :personSource, :personKey, :vanished, :asOf)
                on conflict (record_id) do update set
                    subject = excluded.subject, status = excluded.status, word = excluded.word,
                    priority = excluded.priority, opened = excluded.opened, closed = excluded.closed,
                    serial = excluded.serial, organisation_source = excluded.organisation_source,
                    organisation_key = excluded.organisation_key, person_source = excluded.person_source,
                    person_key = excluded.person_key, vanished = excluded.vanished, as_of = excluded.as_of
                """, records.stream().map(Cases::row).toArray(MapSqlParameterSource[]::new));
    }

    /** As if they had never come. */
    void forget(List<UUID> records) {
        jdbc.sql("delete from service.case_record where record_id = any (:records)")
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    private static MapSqlParameterSource row(SourceRecord record) {
        var values = new RecordValues(record);
        var word = values.text("status").orElse(null);
        var closed = values.date("closed");
        var organisation = values.reference("organisation");
        var person = values.reference("person");
        var status = word == null ? (closed.isPresent() ? Status.CLOSED : Status.OPEN) : Status.of(word);
        return new MapSqlParameterSource()
                .addValue("record", record.id().value())
                .addValue("key", record.key())
                .addValue("subject", values.text("subject").orElse(record.key()))
                .addValue("status", status.key())
                .addValue("word", word)
                .addValue("priority", values.text("priority").orElse(null))
                .addValue("opened", values.date("opened").orElse(null))
                .addValue("closed", closed.orElse(null))
                .addValue("serial", values.text("serial").orElse(null))
                .addValue(
                        "organisationSource",
                        organisation.map(Reference::source).orElse(null))
                .addValue("organisationKey", organisation.map(Reference::key).orElse(null))
                .addValue("personSource", person.map(Reference::source).orElse(null))
                .addValue("personKey", person.map(Reference::key).orElse(null))
                .addValue("vanished", record.vanished())
                .addValue("asOf", record.recordDate().atOffset(UTC));
    }

    /** The customer's cases, open ones first, then the newest; none for who may not see service's facts. */
    List<Case> of(Viewer viewer, CustomerId customer) {
        if (!access.rights(viewer).may(Purpose.VIEW, "service")) {
            return List.of();
        }
        return jdbc.sql("""
                        select d.record_id, s.name as source, d.key, d.subject, d.status, d.word, d.priority, d.opened, d.closed,
                            d.serial, d.as_of
                        from service.case_record d
                        join service.case_customer_view c on c.record_id = d.record_id
                        join sources.record_view r on r.id = d.record_id
                        join sources.source_view s on s.id = r.source_id
                        where c.customer_id = (
                                select a.customer_id from customers.customer_alias_view a where a.alias = :customer)
                          and not d.vanished
                        order by d.status desc, d.opened desc nulls last, d.record_id
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("limit", SHOWN_MAX)
                .query(Cases::caseOf)
                .list();
    }

    private static Case caseOf(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getObject("record_id", UUID.class),
                row.getString("source"),
                row.getString("key"),
                row.getString("subject"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.<@Nullable String>getObject("word", String.class),
                row.<@Nullable String>getObject("priority", String.class),
                row.<@Nullable LocalDate>getObject("opened", LocalDate.class),
                row.<@Nullable LocalDate>getObject("closed", LocalDate.class),
                row.<@Nullable String>getObject("serial", String.class),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
