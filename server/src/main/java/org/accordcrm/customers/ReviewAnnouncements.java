package org.accordcrm.customers;

import java.util.List;
import java.util.Set;
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

/** Tells open pages that other pairs wait to be decided: somebody decided, or the engine found some. */
@Component
class ReviewAnnouncements implements PresentReader {

    private static final Topic REVIEWS = new Topic("reviews", "all");

    private final Push push;

    ReviewAnnouncements(Push push) {
        this.push = push;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                DoubtsChanged.KIND,
                VerdictGiven.KIND,
                VerdictWithdrawn.KIND,
                CustomerMerged.KIND,
                CustomerSplit.KIND,
                CustomerRemoved.KIND);
    }

    @Override
    public void read(List<Entry> entries) {
        push.announce(REVIEWS);
    }

    /** The topic only invalidates, so whoever sees customers may watch. */
    private record Guard(Access access) implements TopicGuard {

        @Override
        public String kind() {
            return REVIEWS.kind();
        }

        @Override
        public boolean mayWatch(Viewer viewer, Topic topic) {
            return access.rights(viewer).maySeeCustomers();
        }
    }

    @Configuration
    static class Guards {

        @Bean
        TopicGuard reviewsTopic(Access access) {
            return new Guard(access);
        }
    }
}
