package org.accordcrm.customers.resolve;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.identity.Explanation;
import org.accordcrm.identity.Model;
import org.accordcrm.identity.Resolver;
import org.accordcrm.identity.Settings;
import org.accordcrm.identity.Settlement;
import org.accordcrm.identity.Verdict;
import org.accordcrm.sources.SourceRecord;
import org.jspecify.annotations.Nullable;

/** The engine with every record in it, in memory; rebuilt at each start. Explains while it is being fed. */
final class WarmIndex {

    /** From so many sources on, one more does not move the weights of those that were there. */
    private static final int SOURCES_ENOUGH = 3;

    private final Resolver<UUID> resolver;
    private final Set<UUID> sources = new HashSet<>();
    private Models.@Nullable Kept model;

    WarmIndex(Models.@Nullable Kept model) {
        this.resolver = new Resolver<>(model == null ? Settings.standard() : new Settings(model.model()));
        this.model = model;
    }

    void put(SourceRecord record) {
        sources.add(record.source());
        resolver.put(record.id().value(), Profiles.of(record));
    }

    /** The record is as if it had never come. */
    void remove(UUID record) {
        resolver.remove(record);
    }

    void decide(UUID left, UUID right, Verdict verdict) {
        resolver.decide(left, right, verdict);
    }

    void withdraw(UUID left, UUID right) {
        resolver.withdraw(left, right);
    }

    boolean isUntrained() {
        return model == null;
    }

    /** Why the model should be trained now, if it should; never once a person has taken it over. */
    Optional<String> trainingReason() {
        var present = model;
        if (present == null) {
            return sources.isEmpty() ? Optional.empty() : Optional.of("first-run");
        }
        if (present.byPerson()) {
            return Optional.empty();
        }
        if (resolver.hasOutgrownModel()) {
            return Optional.of("grown");
        }
        var isYoung =
                present.sources().size() < SOURCES_ENOUGH && !present.sources().containsAll(sources);
        return isYoung ? Optional.of("new-source") : Optional.empty();
    }

    Model train() {
        return resolver.train();
    }

    void trainedAs(Models.Kept kept) {
        model = kept;
    }

    int modelVersion() {
        return model == null ? 0 : model.version();
    }

    Set<UUID> sources() {
        return Set.copyOf(sources);
    }

    Settlement<UUID> settle() {
        return resolver.settle();
    }

    /** Absent where one of the records is gone from the index, and soon from its customer. */
    Optional<Explanation> explain(UUID left, UUID right) {
        try {
            return Optional.of(resolver.explain(left, right));
        } catch (IllegalArgumentException missing) {
            return Optional.empty();
        }
    }
}
