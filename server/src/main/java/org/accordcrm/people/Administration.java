package org.accordcrm.people;

import org.accordcrm.problem.Problem;

/** What only an administrator may do. */
final class Administration {

    private Administration() {}

    /** @throws Problem.Forbidden unless the viewer is an administrator */
    static void require(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Problem.Forbidden("administrator-needed", "Only an administrator may do this.");
        }
    }
}
