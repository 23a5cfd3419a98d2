package org.accordcrm.sources.run;

import org.accordcrm.access.Access;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.Topic;
import org.accordcrm.push.TopicGuard;
import org.springframework.stereotype.Component;

/** Who sees customers may watch the list of sources. */
@Component
class SourcesGuard implements TopicGuard {

    private final Access access;

    SourcesGuard(Access access) {
        this.access = access;
    }

    @Override
    public String kind() {
        return Announcements.SOURCES;
    }

    @Override
    public boolean mayWatch(Viewer viewer, Topic topic) {
        return access.rights(viewer).maySeeCustomers();
    }
}
