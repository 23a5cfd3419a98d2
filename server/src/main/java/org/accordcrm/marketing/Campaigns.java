package org.accordcrm.marketing;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.accordcrm.access.Access;
import org.accordcrm.access.Purpose;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.customers.Money;
import org.accordcrm.people.Viewer;
import org.accordcrm.sources.RecordValues;
import org.accordcrm.sources.RecordValues.Amount;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every read and write of campaigns. Safe for concurrent use. */
@Repository
class Campaigns {

    private static final int SHOWN_MAX = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Access access;

    Campaigns(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Access access) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.access = access;
    }

    /** Keeps what the sources say now, members included; saying it again changes nothing. */
    void keep(List<SourceRecord> records) {
        batches.batchUpdate("""
                insert into marketing.campaign (record_id, key, name, starts, ends, budget, currency, vanished, as_of)
                values (:record, :key, :name, :starts, :ends, :budget, :currency, :vanished, :asOf)
                on conflict (record_id) do update set
                    name = excluded.name, starts = excluded.starts, ends = excluded.ends,
                    budget = excluded.budget, currency = excluded.currency, vanished = excluded.vanished,
                    as_of = excluded.as_of
                """, records.stream().map(Campaigns::row).toArray(MapSqlParameterSource[]::new));
        jdbc.sql("delete from marketing.campaign_member where record_id = any (:records)")
                .param(
                        "records",
                        records.stream().map(record -> record.id().value()).toArray(UUID[]::new))
                .update();
        batches.batchUpdate("""
                insert into marketing.campaign_member (record_id, target, member_source, member_key)
                values (:record, :target, :source, :key)
                on conflict do nothing
                """, records.stream().flatMap(Campaigns::members).toArray(MapSqlParameterSource[]::new));
    }

    /** As if they had never come; their members go with them. */
    void forget(List<UUID> records) {
        jdbc.sql("delete from marketing.campaign where record_id = any (:records)")
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    private static MapSqlParameterSource row(SourceRecord record) {
        var values = new RecordValues(record);
        var budget = values.amount("budget");
        return new MapSqlParameterSource()
                .addValue("record", record.id().value())
                .addValue("key", record.key())
                .addValue("name", values.text("name").orElse(record.key()))
                .addValue("starts", values.date("start").orElse(null))
                .addValue("ends", values.date("end").orElse(null))
                .addValue("budget", budget.map(Amount::amount).orElse(null))
                .addValue("currency", budget.map(Amount::currency).orElse(null))
                .addValue("vanished", record.vanished())
                .addValue("asOf", record.recordDate().atOffset(UTC));
    }

    private static Stream<MapSqlParameterSource> members(SourceRecord record) {
        return new RecordValues(record)
                .references("members").stream()
                        .map(member -> new MapSqlParameterSource()
                                .addValue("record", record.id().value())
                                .addValue("target", member.target())
                                .addValue("source", member.source())
                                .addValue("key", member.key()));
    }

    /** The campaigns that the customer is a member of, the latest first; none for who may not see marketing's facts. */
    List<Campaign> of(Viewer viewer, CustomerId customer) {
        var rights = access.rights(viewer);
        if (!rights.may(Purpose.VIEW, "marketing")) {
            return List.of();
        }
        var money = rights.may(Purpose.VIEW, "money");
        return jdbc.sql("""
                        select d.record_id, s.name as source, d.key, d.name, d.starts, d.ends, d.budget, d.currency, d.as_of,
                            (select count(*) from marketing.campaign_member m where m.record_id = d.record_id) as members
                        from marketing.campaign d
                        join marketing.campaign_customer_view c on c.record_id = d.record_id
                        join sources.record_view r on r.id = d.record_id
                        join sources.source_view s on s.id = r.source_id
                        where c.customer_id = (
                                select a.customer_id from customers.customer_alias_view a where a.alias = :customer)
                          and not d.vanished
                        order by d.starts desc nulls last, d.record_id
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("limit", SHOWN_MAX)
                .query((row, _) -> campaign(row, money))
                .list();
    }

    private static Campaign campaign(ResultSet row, boolean money) throws SQLException {
        var budget = row.<@Nullable BigDecimal>getObject("budget", BigDecimal.class);
        return new Campaign(
                row.getObject("record_id", UUID.class),
                row.getString("source"),
                row.getString("key"),
                row.getString("name"),
                row.<@Nullable LocalDate>getObject("starts", LocalDate.class),
                row.<@Nullable LocalDate>getObject("ends", LocalDate.class),
                budget == null || !money ? null : new Money(budget, row.getString("currency")),
                row.getInt("members"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
