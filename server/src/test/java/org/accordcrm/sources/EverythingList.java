package org.accordcrm.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A list of organisations, persons and facts of each kind, as CSV, and the mapping that it is read by. */
final class EverythingList {

    static final String MAPPING = """
            {"list": "whole", "defaults": {"currency": "CHF", "country": "CH"}, "targets": [
              {"target": "organisation", "keyColumns": ["org"], "dateColumn": "updated", "fields": [
                {"field": "name", "columns": ["name"]}, {"field": "city", "columns": ["city"]},
                {"field": "email", "columns": ["email"]}, {"field": "phone", "columns": ["phone"]},
                {"field": "customer_since", "columns": ["since"]}]},
              {"target": "person", "keyColumns": ["person"], "dateColumn": "updated", "fields": [
                {"field": "full_name", "columns": ["full name"]}, {"field": "organisation", "columns": ["of"]}]},
              {"target": "deal", "keyColumns": ["deal"], "dateColumn": "updated", "fields": [
                {"field": "title", "columns": ["title"]}, {"field": "amount", "columns": ["amount"]},
                {"field": "organisation", "columns": ["of"]}]},
              {"target": "case", "keyColumns": ["case"], "dateColumn": "updated", "fields": [
                {"field": "subject", "columns": ["title"]}, {"field": "organisation", "columns": ["of"]}]},
              {"target": "campaign", "keyColumns": ["campaign"], "dateColumn": "updated", "fields": [
                {"field": "name", "columns": ["title"]},
                {"field": "members", "columns": ["of"], "options": {"target": "organisation"}}]},
              {"target": "invoice", "keyColumns": ["invoice"], "dateColumn": "updated", "fields": [
                {"field": "number", "columns": ["title"]}, {"field": "amount", "columns": ["amount"]},
                {"field": "organisation", "columns": ["of"]}]},
              {"target": "payment", "keyColumns": ["payment"], "dateColumn": "updated", "fields": [
                {"field": "amount", "columns": ["amount"]}, {"field": "organisation", "columns": ["of"]}]},
              {"target": "purchase", "keyColumns": ["purchase"], "dateColumn": "updated", "fields": [
                {"field": "product", "columns": ["title"]}, {"field": "organisation", "columns": ["of"]}]}]}
            """;

    /** The same for lists that only add. */
    static final String ADDITIONS = MAPPING.replace("\"list\": \"whole\"", "\"list\": \"additions\"");

    static final List<String> FACTS = List.of("deal", "case", "campaign", "invoice", "payment", "purchase");
    private static final List<String> COLUMNS = List.of(
            "org",
            "name",
            "city",
            "email",
            "phone",
            "since",
            "person",
            "full name",
            "of",
            "deal",
            "case",
            "campaign",
            "invoice",
            "payment",
            "purchase",
            "title",
            "amount",
            "updated");

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final UnaryOperator<String> names;

    /** @param names what organisations and persons are called in the files */
    EverythingList(UnaryOperator<String> names) {
        this.names = names;
    }

    EverythingList organisation(String key, String who, String... more) {
        var row = new TreeMap<>(Map.of(
                "org", key,
                "name", names.apply(who) + " Instruments AG",
                "email", "office@" + names.apply(who).toLowerCase(Locale.ROOT) + ".example"));
        for (var index = 0; index < more.length; index += 2) {
            row.put(more[index], more[index + 1]);
        }
        return row(row);
    }

    EverythingList fact(String kind, String key, String of, String amount) {
        return row(Map.of(kind, key, "of", of, "title", kind + " " + key + " " + amount, "amount", amount));
    }

    EverythingList row(Map<String, String> row) {
        rows.add(row);
        return this;
    }

    int size() {
        return rows.size();
    }

    String text() {
        var text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (var row : rows) {
            text.append(String.join(
                            ",",
                            COLUMNS.stream()
                                    .map(column ->
                                            column.equals("updated") ? "2026-01-02" : row.getOrDefault(column, ""))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
