package org.accordcrm.customers.resolve;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.identity.Model;
import org.accordcrm.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the trained model; the newest that was not withdrawn is in force. */
@Repository
class Models {

    private final JdbcClient jdbc;
    private final Lease lease;
    private final Clock clock;

    Models(JdbcClient jdbc, Lease lease, Clock clock) {
        this.jdbc = jdbc;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * @param sources those whose records it was trained on
     * @param byPerson whether a person asked for it; then only a person asks for the next
     */
    record Kept(int version, Model model, Set<UUID> sources, boolean byPerson) {}

    /** Empty also if it is of a format that this engine no longer reads; then another one is trained. */
    Optional<Kept> newest() {
        return jdbc.sql("""
                        select version, model, sources,
                            exists (select from customers.model where reason = 'person') as by_person
                        from customers.model
                        where withdrawn_at is null
                          and (model::jsonb ->> 'version')::integer = :format
                        order by version desc
                        limit 1
                        """)
                .param("format", Model.VERSION)
                .query((row, _) -> new Kept(
                        row.getInt("version"),
                        Model.fromJson(row.getString("model")),
                        Set.of((UUID[]) row.getArray("sources").getArray()),
                        row.getBoolean("by_person")))
                .optional();
    }

    /**
     * Goes back to the model that was in force before the run began, if the one in force was learned by itself since then and
     * from records of the run's source, too. A model that a person asked for stays.
     *
     * @return whether another model is in force now, or none
     */
    @Transactional
    public boolean withdraw(Lease.Token token, UUID source, Instant begun) {
        lease.guard(token);
        return jdbc.sql("""
                        update customers.model
                        set withdrawn_at = :now
                        where withdrawn_at is null
                          and trained_at >= :begun
                          and :source = any (sources)
                          and not exists (select from customers.model where reason = 'person')
                        """)
                        .param("now", clock.instant().atOffset(UTC))
                        .param("begun", begun.atOffset(UTC))
                        .param("source", source)
                        .update()
                > 0;
    }

    @Transactional
    public Kept keep(Lease.Token token, Model model, String reason, Set<UUID> sources) {
        lease.guard(token);
        var version = jdbc.sql("""
                        insert into customers.model (version, model, reason, records, sources, trained_by, trained_at)
                        select coalesce(max(version), 0) + 1, :model, :reason, :records, :sources, :by, :now
                        from customers.model
                        returning version
                        """)
                .param("model", model.toJson())
                .param("reason", reason)
                .param("records", model.records())
                .param("sources", sources.stream().sorted().toArray(UUID[]::new))
                .param("by", People.ACCORD.value())
                .param("now", clock.instant().atOffset(UTC))
                .query(Integer.class)
                .single();
        return new Kept(version, model, sources, false);
    }
}
