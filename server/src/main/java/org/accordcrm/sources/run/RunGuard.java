package org.accordcrm.sources.run;

import org.accordcrm.access.Access;
import org.accordcrm.people.Viewer;
import org.accordcrm.push.Topic;
import org.accordcrm.push.TopicGuard;
import org.springframework.stereotype.Component;

/** Who sees customers may watch the runs that bring them. */
@Component
class RunGuard implements TopicGuard {

    private final Access access;

    RunGuard(Access access) {
        this.access = access;
    }

    @Override
    public String kind() {
        return Announcements.RUN;
    }

    @Override
    public boolean mayWatch(Viewer viewer, Topic topic) {
        return access.rights(viewer).maySeeCustomers();
    }
}
