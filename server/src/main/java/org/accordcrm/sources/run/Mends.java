package org.accordcrm.sources.run;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.accordcrm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people made of raw rows: kept beside them by hash, and applied whenever such a row returns. */
@Repository
public class Mends {

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Mends(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of the source, by the hash of the raw row. */
    public Map<String, Map<String, String>> of(UUID source) {
        var mends = new HashMap<String, Map<String, String>>();
        jdbc.sql("select encode(raw_hash, 'hex') as hash, mended from sources.mend where source_id = :source")
                .param("source", source)
                .query((row, _) ->
                        mends.put(row.getString("hash"), JsonMapper.shared().readValue(row.getString("mended"), CELLS)))
                .list();
        return mends;
    }

    /** @param hash of the raw row, hexadecimal */
    public void keep(UUID source, String hash, @Nullable String key, Map<String, String> mended, PersonId by) {
        jdbc.sql("""
                        insert into sources.mend (source_id, raw_hash, row_key, mended, mended_by, mended_at)
                        values (:source, decode(:hash, 'hex'), :key, cast(:mended as jsonb), :by, :now)
                        on conflict (source_id, raw_hash) do update
                        set row_key = excluded.row_key, mended = excluded.mended, mended_by = excluded.mended_by,
                            mended_at = excluded.mended_at
                        """)
                .param("source", source)
                .param("hash", hash)
                .param("key", key)
                .param("mended", JsonMapper.shared().writeValueAsString(mended))
                .param("by", by.value())
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
