package org.accordcrm.customers;

import org.accordcrm.access.Access;
import org.accordcrm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pairs of records that wait for a person, and those that were decided. */
@RestController
@RequestMapping("/api/reviews")
class ReviewController {

    private final Reviews reviews;
    private final Access access;

    ReviewController(Reviews reviews, Access access) {
        this.reviews = reviews;
        this.access = access;
    }

    /** The likeliest first. */
    @GetMapping
    Reviews.DoubtPage open(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return reviews.open(access.rights(viewer), cursor, limit);
    }

    /** Verdicts in force, the newest first. */
    @GetMapping("/decided")
    Reviews.DecidedPage decided(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return reviews.decided(access.rights(viewer), cursor, limit);
    }
}
