package org.accordcrm.customers.resolve;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.accordcrm.customers.resolve.KnownSources.Known;
import org.accordcrm.people.Department;
import org.accordcrm.people.Departments;
import org.accordcrm.sources.SourceRecord;
import org.accordcrm.sources.SourceRecordId;
import org.accordcrm.sources.SourceRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The source records of persons and organisations, and the sources they come from. */
@Repository
public class TakenRecords {

    private final JdbcClient jdbc;
    private final SourceRecords records;
    private final Departments departments;

    TakenRecords(JdbcClient jdbc, SourceRecords records, Departments departments) {
        this.jdbc = jdbc;
        this.records = records;
        this.departments = departments;
    }

    public Map<UUID, SourceRecord> find(Collection<UUID> ids) {
        return records.find(ids.stream().map(SourceRecordId::new).toList()).stream()
                .collect(toMap(record -> record.id().value(), record -> record));
    }

    /** Column to text, of each record. */
    public Map<UUID, Map<String, String>> raw(Collection<UUID> ids) {
        return records.raw(ids.stream().map(SourceRecordId::new).toList()).entrySet().stream()
                .collect(toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    /** Every record as it is today, one after the other. */
    void forEach(Consumer<SourceRecord> consumer) {
        records.forEachCurrent("organisation", consumer);
        records.forEachCurrent("person", consumer);
    }

    static boolean isCustomer(String target) {
        return target.equals("person") || target.equals("organisation");
    }

    public KnownSources sources() {
        var keys = departments.all().stream()
                .collect(toMap(department -> department.id().value(), Department::key));
        var known = new HashMap<UUID, Known>();
        jdbc.sql("select id, name, department_id, address_pattern, rank from sources.source_view")
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    known.put(
                            id,
                            new Known(
                                    id,
                                    row.getString("name"),
                                    keys.getOrDefault(row.getObject("department_id", UUID.class), ""),
                                    row.getInt("rank"),
                                    row.getString("address_pattern")));
                });
        var names = new HashMap<String, UUID>();
        jdbc.sql("select id, name from sources.source_name_view").query(row -> {
            names.put(row.getString("name"), row.getObject("id", UUID.class));
        });
        known.keySet().forEach(id -> names.put(id.toString(), id));
        return new KnownSources(known, names);
    }
}
