package org.accordcrm.customers.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accordcrm.customers.Field;
import org.accordcrm.customers.golden.Claims;
import org.accordcrm.customers.golden.FieldRule;
import org.accordcrm.customers.golden.GoldenField;
import org.accordcrm.customers.golden.Pin;
import org.accordcrm.customers.golden.Survivorship;
import org.accordcrm.customers.golden.Values;
import org.accordcrm.customers.search.SearchWords;
import org.accordcrm.identity.text.Pinyin;
import org.accordcrm.identity.text.Text;
import org.accordcrm.sources.SourceRecord;
import org.accordcrm.sources.ValueType;

/** From the source records of a customer to the customer. Pure: the same records give the same customer. */
final class Derivation {

    private final Map<String, Field> fields;
    private final Map<String, FieldRule> rules;
    private final KnownSources sources;

    Derivation(Map<String, Field> fields, Map<String, FieldRule> rules, KnownSources sources) {
        this.fields = fields;
        this.rules = rules;
        this.sources = sources;
    }

    KnownSources sources() {
        return sources;
    }

    /** @param records at least one, oldest first; vanished ones keep their place and say nothing */
    GoldenCustomer customer(List<SourceRecord> records, Collection<Pin> pins) {
        var founder = records.getFirst();
        var live = records.stream().filter(record -> !record.vanished()).toList();
        var claims = new Claims();
        for (var record : live) {
            claims.add(sources.statement(record));
        }
        var golden = Survivorship.survive(claims.byField(), rules, pins);
        var names = names(golden, founder);
        return new GoldenCustomer(
                founder.id().value(),
                founder.target(),
                records.stream().map(record -> record.id().value()).toList(),
                golden,
                names.getFirst(),
                names.size() > 1 ? names.get(1) : null,
                sortKey(names.getFirst(), founder.target().equals("person")),
                List.copyOf(new TreeSet<>(live.stream()
                        .map(record -> sources.of(record).department())
                        .toList())),
                live.isEmpty(),
                words(live, claims, founder.target().equals("person")));
    }

    /** One or two names: the best, and the best in the other script. What has no name goes by an address or its key. */
    private static List<String> names(Map<String, GoldenField> golden, SourceRecord founder) {
        var names = new ArrayList<String>();
        for (var field : List.of("name", "full_name", "email", "phone")) {
            var found = golden.get(field);
            if (found != null && names.isEmpty()) {
                for (var value : found.values()) {
                    if (names.stream().noneMatch(name -> Values.isHan(name) == Values.isHan(value.value()))) {
                        names.add(value.value().toString());
                    }
                }
            }
        }
        return names.isEmpty() ? List.of(founder.key()) : names;
    }

    private static String sortKey(String name, boolean ofPerson) {
        var latin = Values.isHan(name)
                ? (ofPerson ? Pinyin.ofPerson(name) : Pinyin.of(name)).joined()
                : Text.words(Text.fold(name));
        return latin.length() > 200 ? latin.substring(0, 200) : latin;
    }

    private Map<String, String> words(List<SourceRecord> records, Claims claims, boolean ofPerson) {
        var byGroup = new HashMap<String, SearchWords>();
        for (var record : records) {
            byGroup.computeIfAbsent("identity", _ -> new SearchWords()).addNumber(record.key());
        }
        claims.byField().forEach((key, said) -> {
            var field = fields.get(key);
            if (field != null && field.searched()) {
                var words = byGroup.computeIfAbsent(field.group(), _ -> new SearchWords());
                said.forEach(claim -> add(words, field.type(), claim.value().toString(), ofPerson));
            }
        });
        var texts = new TreeMap<String, String>();
        byGroup.forEach((group, words) -> texts.put(group, words.text()));
        return texts;
    }

    private static void add(SearchWords words, ValueType type, String value, boolean ofPerson) {
        switch (type) {
            case PERSON_NAME, ORGANIZATION_NAME -> words.addName(value, ofPerson);
            case PHONE, IDENTIFIER, POSTCODE -> words.addNumber(value);
            case TEXT,
                    EMAIL,
                    DATE,
                    TIMESTAMP,
                    AMOUNT,
                    NUMBER,
                    INTEGER,
                    BOOLEAN,
                    CODE,
                    STREET,
                    CITY,
                    REGION,
                    COUNTRY,
                    URL,
                    CONSENT,
                    REFERENCE -> words.add(value);
        }
    }
}
