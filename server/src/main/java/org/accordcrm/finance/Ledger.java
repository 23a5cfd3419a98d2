package org.accordcrm.finance;

import static java.time.ZoneOffset.UTC;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.accordcrm.sources.RecordValues;
import org.accordcrm.sources.RecordValues.Amount;
import org.accordcrm.sources.RecordValues.Reference;
import org.accordcrm.sources.SourceRecord;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what the ledgers say now; saying it again changes nothing. Safe for concurrent use. */
@Repository
class Ledger {

    private final NamedParameterJdbcTemplate batches;

    Ledger(NamedParameterJdbcTemplate batches) {
        this.batches = batches;
    }

    void keepInvoices(List<SourceRecord> records) {
        batches.batchUpdate(
                """
                insert into finance.invoice (record_id, key, number, issued, due, amount, paid, currency,
                    organisation_source, organisation_key, vanished, as_of)
                values (:record, :key, :number, :issued, :due, :amount, :paid, :currency,
                    :organisationSource, :organisationKey, :vanished, :asOf)
                on conflict (record_id) do update set
                    number = excluded.number, issued = excluded.issued, due = excluded.due,
                    amount = excluded.amount, paid = excluded.paid, currency = excluded.currency,
                    organisation_source = excluded.organisation_source,
                    organisation_key = excluded.organisation_key, vanished = excluded.vanished, as_of = excluded.as_of
                """,
                records.stream()
                        .flatMap(record -> new RecordValues(record)
                                .amount("amount").map(amount -> invoice(record, amount)).stream())
                        .toArray(MapSqlParameterSource[]::new));
    }

    void keepPayments(List<SourceRecord> records) {
        batches.batchUpdate(
                """
                insert into finance.payment (record_id, key, paid_on, amount, currency, invoice_key,
                    organisation_source, organisation_key, vanished, as_of)
                values (:record, :key, :paidOn, :amount, :currency, :invoice,
                    :organisationSource, :organisationKey, :vanished, :asOf)
                on conflict (record_id) do update set
                    paid_on = excluded.paid_on, amount = excluded.amount,
                    currency = excluded.currency, invoice_key = excluded.invoice_key,
                    organisation_source = excluded.organisation_source,
                    organisation_key = excluded.organisation_key, vanished = excluded.vanished, as_of = excluded.as_of
                """,
                records.stream()
                        .flatMap(record -> new RecordValues(record)
                                .amount("amount").map(amount -> payment(record, amount)).stream())
                        .toArray(MapSqlParameterSource[]::new));
    }

    void keepPurchases(List<SourceRecord> records) {
        batches.batchUpdate("""
                insert into finance.purchase (record_id, key, product, serial, purchased_on, quantity, amount,
                    currency, organisation_source, organisation_key, vanished, as_of)
                values (:record, :key, :product, :serial, :purchasedOn, :quantity, :amount,
                    :currency, :organisationSource, :organisationKey, :vanished, :asOf)
                on conflict (record_id) do update set
                    product = excluded.product, serial = excluded.serial,
                    purchased_on = excluded.purchased_on, quantity = excluded.quantity, amount = excluded.amount,
                    currency = excluded.currency, organisation_source = excluded.organisation_source,
                    organisation_key = excluded.organisation_key, vanished = excluded.vanished, as_of = excluded.as_of
                """, records.stream().map(Ledger::purchase).toArray(MapSqlParameterSource[]::new));
    }

    void forgetInvoices(List<UUID> records) {
        forget("delete from finance.invoice where record_id = any (:records)", records);
    }

    void forgetPayments(List<UUID> records) {
        forget("delete from finance.payment where record_id = any (:records)", records);
    }

    void forgetPurchases(List<UUID> records) {
        forget("delete from finance.purchase where record_id = any (:records)", records);
    }

    /** As if they had never come. */
    private void forget(String statement, List<UUID> records) {
        batches.update(statement, new MapSqlParameterSource("records", records.toArray(UUID[]::new)));
    }

    private static MapSqlParameterSource invoice(SourceRecord record, Amount amount) {
        var values = new RecordValues(record);
        return row(record, values)
                .addValue("number", values.text("number").orElse(record.key()))
                .addValue("issued", values.date("issued").orElse(null))
                .addValue("due", values.date("due").orElse(null))
                .addValue("amount", amount.amount())
                .addValue("paid", values.amount("paid").map(Amount::amount).orElse(BigDecimal.ZERO))
                .addValue("currency", amount.currency());
    }

    private static MapSqlParameterSource payment(SourceRecord record, Amount amount) {
        var values = new RecordValues(record);
        return row(record, values)
                .addValue("paidOn", values.date("paid_on").orElse(null))
                .addValue("amount", amount.amount())
                .addValue("currency", amount.currency())
                .addValue(
                        "invoice",
                        values.reference("invoice").map(Reference::key).orElse(null));
    }

    private static MapSqlParameterSource purchase(SourceRecord record) {
        var values = new RecordValues(record);
        var amount = values.amount("amount");
        return row(record, values)
                .addValue("product", values.text("product").orElse(record.key()))
                .addValue("serial", values.text("serial").orElse(null))
                .addValue("purchasedOn", values.date("purchased_on").orElse(null))
                .addValue("quantity", values.number("quantity").orElse(null))
                .addValue("amount", amount.map(Amount::amount).orElse(null))
                .addValue("currency", amount.map(Amount::currency).orElse(null));
    }

    private static MapSqlParameterSource row(SourceRecord record, RecordValues values) {
        var organisation = values.reference("organisation");
        return new MapSqlParameterSource()
                .addValue("record", record.id().value())
                .addValue("key", record.key())
                .addValue(
                        "organisationSource",
                        organisation.map(Reference::source).orElse(null))
                .addValue("organisationKey", organisation.map(Reference::key).orElse(null))
                .addValue("vanished", record.vanished())
                .addValue("asOf", record.recordDate().atOffset(UTC));
    }
}
