package org.accordcrm.customers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.journal.Entry;
import org.accordcrm.journal.PresentReader;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.Push;
import org.accordcrm.push.Topic;
import org.accordcrm.push.TopicGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells open pages which customers changed. The topics only invalidate, so whoever sees customers may watch. */
@Component
class CustomerAnnouncements implements PresentReader {

    private final Push push;

    CustomerAnnouncements(Push push) {
        this.push = push;
    }

    /** What is read of a merge. */
    private record Absorbed(List<UUID> absorbed) {}

    /** What is read of a split. */
    private record Parted(List<UUID> parts) {}

    @Override
    public Set<String> kinds() {
        return Happenings.KINDS;
    }

    @Override
    public void read(List<Entry> entries) {
        var changed = new LinkedHashSet<UUID>();
        for (var entry : entries) {
            if (entry.customer() instanceof UUID customer) {
                changed.add(customer);
            }
            // Whose page is open under an id that now is another's, or was until now, has to look again.
            switch (entry.kind()) {
                case CustomerMerged.KIND ->
                    changed.addAll(entry.as(Absorbed.class).absorbed());
                case CustomerSplit.KIND -> changed.addAll(entry.as(Parted.class).parts());
                default -> {}
            }
        }
        changed.forEach(customer -> push.announce(new Topic("customer", customer.toString())));
        if (!changed.isEmpty()) {
            push.announce(new Topic("customers", "all"));
        }
    }

    /** Guards one kind of topic. */
    private record Guard(String kind, Access access) implements TopicGuard {

        @Override
        public boolean mayWatch(Viewer viewer, Topic topic) {
            return access.rights(viewer).maySeeCustomers();
        }
    }

    @Configuration
    static class Guards {

        @Bean
        TopicGuard customerTopic(Access access) {
            return new Guard("customer", access);
        }

        @Bean
        TopicGuard customersTopic(Access access) {
            return new Guard("customers", access);
        }
    }
}
