package org.accordcrm.sales;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
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
import org.accordcrm.customers.Money;
import org.accordcrm.people.Viewer;
import org.accordcrm.sources.RecordValues;
import org.accordcrm.sources.RecordValues.Amount;
import org.accordcrm.sources.RecordValues.Reference;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every read and write of deals. Safe for concurrent use. */
@Repository
class Deals {

    private static final int SHOWN_MAX = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Access access;

    Deals(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Access access) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.access = access;
    }

    /** Keeps what the sources say now; saying it again changes nothing. */
    void keep(List<SourceRecord> records) {
        batches.batchUpdate("""
                insert into sales.deal (record_id, key, title, stage, word, amount, currency, expected_close, owner,
                    organisation_source, organisation_key, person_source, person_key, campaign_source, campaign_key,
                    vanished, as_of)
                values (:record, :key, :title, :stage, :word, :amount, :currency, :expectedClose, :owner,
                    :organisationSource, :organisationKey, :personSource, :personKey, :campaignSource, :campaignKey,
                    :vanished, :asOf)
                on conflict (record_id) do update set
                    title = excluded.title, stage = excluded.stage, word = excluded.word,
                    amount = excluded.amount, currency = excluded.currency, expected_close = excluded.expected_close,
                    owner = excluded.owner, organisation_source = excluded.organisation_source,
                    organisation_key = excluded.organisation_key, person_source = excluded.person_source,
                    person_key = excluded.person_key, campaign_source = excluded.campaign_source,
                    campaign_key = excluded.campaign_key, vanished = excluded.vanished, as_of = excluded.as_of
                """, records.stream().map(Deals::row).toArray(MapSqlParameterSource[]::new));
    }

    /** As if they had never come. */
    void forget(List<UUID> records) {
        jdbc.sql("delete from sales.deal where record_id = any (:records)")
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    private static MapSqlParameterSource row(SourceRecord record) {
        var values = new RecordValues(record);
        var word = values.text("stage").orElse(null);
        var amount = values.amount("amount");
        var organisation = values.reference("organisation");
        var person = values.reference("person");
        var campaign = values.reference("campaign");
        return new MapSqlParameterSource()
                .addValue("record", record.id().value())
                .addValue("key", record.key())
                .addValue("title", values.text("title").orElse(record.key()))
                .addValue("stage", (word == null ? Stage.OPEN : Stage.of(word)).key())
                .addValue("word", word)
                .addValue("amount", amount.map(Amount::amount).orElse(null))
                .addValue("currency", amount.map(Amount::currency).orElse(null))
                .addValue("expectedClose", values.date("expected_close").orElse(null))
                .addValue("owner", values.text("owner").orElse(null))
                .addValue(
                        "organisationSource",
                        organisation.map(Reference::source).orElse(null))
                .addValue("organisationKey", organisation.map(Reference::key).orElse(null))
                .addValue("personSource", person.map(Reference::source).orElse(null))
                .addValue("personKey", person.map(Reference::key).orElse(null))
                .addValue("campaignSource", campaign.map(Reference::source).orElse(null))
                .addValue("campaignKey", campaign.map(Reference::key).orElse(null))
                .addValue("vanished", record.vanished())
                .addValue("asOf", record.recordDate().atOffset(UTC));
    }

    /** The customer's deals, those that close last first; none for who may not see sales' facts. */
    List<Deal> of(Viewer viewer, CustomerId customer) {
        var rights = access.rights(viewer);
        if (!rights.may(Purpose.VIEW, "sales")) {
            return List.of();
        }
        var money = rights.may(Purpose.VIEW, "money");
        return jdbc.sql("""
                        select d.record_id, s.name as source, d.key, d.title, d.stage, d.word, d.amount, d.currency, d.expected_close,
                            d.owner, d.campaign_key, d.as_of
                        from sales.deal d
                        join sales.deal_customer_view c on c.record_id = d.record_id
                        join sources.record_view r on r.id = d.record_id
                        join sources.source_view s on s.id = r.source_id
                        where c.customer_id = (
                                select a.customer_id from customers.customer_alias_view a where a.alias = :customer)
                          and not d.vanished
                        order by d.expected_close desc nulls last, d.record_id
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("limit", SHOWN_MAX)
                .query((row, _) -> deal(row, money))
                .list();
    }

    private static Deal deal(ResultSet row, boolean money) throws SQLException {
        return new Deal(
                row.getObject("record_id", UUID.class),
                row.getString("source"),
                row.getString("key"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.<@Nullable String>getObject("word", String.class),
                money ? money(row) : null,
                row.<@Nullable LocalDate>getObject("expected_close", LocalDate.class),
                row.<@Nullable String>getObject("owner", String.class),
                row.<@Nullable String>getObject("campaign_key", String.class),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.<@Nullable BigDecimal>getObject("amount", BigDecimal.class);
        return amount == null ? null : new Money(amount, row.getString("currency"));
    }
}
