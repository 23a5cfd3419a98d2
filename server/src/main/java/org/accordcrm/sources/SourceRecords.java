package org.accordcrm.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.accordcrm.people.DepartmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every read of source records by other modules. Safe for concurrent use. */
@Repository
public class SourceRecords {

    /** Money stays decimal: a double would change it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> RAW = new TypeReference<>() {};
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    SourceRecords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Those that exist, as they are now, in the order of their first take-in; withdrawn ones too. */
    public List<SourceRecord> find(Collection<SourceRecordId> ids) {
        return jdbc.sql("""
                        select r.id, r.source_id, s.name, s.department_id, r.target, r.source_key, r.run_id, v.record_date,
                            v.at, r.vanished_at, r.withdrawn_at, v.values
                        from sources.record r
                        join sources.record_version v on v.record_id = r.id and v.run_id = r.run_id
                        join sources.source s on s.id = r.source_id
                        where r.id = any(:ids)
                        order by r.id
                        """)
                .param("ids", ids.stream().map(SourceRecordId::value).toArray(UUID[]::new))
                .query(SourceRecords::record)
                .list();
    }

    /** What the rows were of which the records were made: column to text, as read. */
    public Map<SourceRecordId, Map<String, String>> raw(Collection<SourceRecordId> ids) {
        var raw = new HashMap<SourceRecordId, Map<String, String>>();
        jdbc.sql("""
                        select r.id, v.raw
                        from sources.record r
                        join sources.record_version v on v.record_id = r.id and v.run_id = r.run_id
                        where r.id = any(:ids)
                        """)
                .param("ids", ids.stream().map(SourceRecordId::value).toArray(UUID[]::new))
                .query(row -> {
                    raw.put(
                            new SourceRecordId(row.getObject("id", UUID.class)),
                            JSON.readValue(row.getString("raw"), RAW));
                });
        return raw;
    }

    /** All records of the target, those that vanished too, one by one in the order of their first take-in. */
    public void forEachCurrent(String target, Consumer<SourceRecord> consumer) {
        reading.executeWithoutResult(_ -> {
            try (var records =
                    jdbc.sql("""
                            select r.id, r.source_id, s.name, s.department_id, r.target, r.source_key, r.run_id, v.record_date,
                                v.at, r.vanished_at, r.withdrawn_at, v.values
                            from sources.record r
                            join sources.record_version v on v.record_id = r.id and v.run_id = r.run_id
                            join sources.source s on s.id = r.source_id
                            where r.target = :target
                              and r.withdrawn_at is null
                            order by r.id
                            """).withFetchSize(FETCH).param("target", target).query(SourceRecords::record).stream()) {
                records.forEach(consumer);
            }
        });
    }

    /** The record in all its versions, the newest first; without those that were undone. */
    public List<SourceRecord> history(SourceRecordId id) {
        return jdbc.sql("""
                        select r.id, r.source_id, s.name, s.department_id, r.target, r.source_key, v.run_id, v.record_date,
                            v.at, r.vanished_at, r.withdrawn_at, v.values
                        from sources.record r
                        join sources.record_version v on v.record_id = r.id
                        join sources.source s on s.id = r.source_id
                        where r.id = :id
                          and not exists (select from sources.run_undo u where u.run_id = v.run_id)
                        order by v.at desc, v.run_id desc
                        """)
                .param("id", id.value())
                .query(SourceRecords::record)
                .list();
    }

    private static SourceRecord record(ResultSet row, int number) throws SQLException {
        return new SourceRecord(
                new SourceRecordId(row.getObject("id", UUID.class)),
                row.getObject("source_id", UUID.class),
                row.getString("name"),
                new DepartmentId(row.getObject("department_id", UUID.class)),
                row.getString("target"),
                row.getString("source_key"),
                row.getObject("run_id", UUID.class),
                row.getObject("record_date", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("vanished_at") != null,
                row.getObject("withdrawn_at") != null,
                JSON.readValue(row.getString("values"), VALUES));
    }
}
