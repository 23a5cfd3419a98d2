package org.accordcrm.customers;

import java.util.List;
import java.util.UUID;
import org.accordcrm.access.Access;
import org.accordcrm.access.Rights;
import org.accordcrm.customers.resolve.Resolving;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two source records: whose they are, what speaks for and against one customer, and what a person said. */
@RestController
@RequestMapping("/api/pairs/{left}/{right}")
class PairController {

    private final Reviews reviews;
    private final PairEvidence evidence;
    private final Resolving resolving;
    private final Access access;

    PairController(Reviews reviews, PairEvidence evidence, Resolving resolving, Access access) {
        this.reviews = reviews;
        this.evidence = evidence;
        this.resolving = resolving;
        this.access = access;
    }

    /**
     * @param ready false while the engine is filling, or on a node that is not the resolver; ask again
     * @param link absent until then
     * @param ruling the verdict in force
     */
    record PairPage(
            boolean ready,
            PairEvidence.@Nullable Link link,
            PairCustomer leftCustomer,
            PairCustomer rightCustomer,
            Reviews.@Nullable Ruling ruling) {}

    @GetMapping
    PairPage pair(Viewer viewer, @PathVariable UUID left, @PathVariable UUID right) {
        var rights = access.rights(viewer);
        if (!rights.maySeeCustomers() || left.equals(right)) {
            throw absent(left, right);
        }
        var customers = reviews.customers(left, right);
        var leftCustomer = customers.get(left);
        var rightCustomer = customers.get(right);
        if (leftCustomer == null || rightCustomer == null) {
            throw absent(left, right);
        }
        if (!leftCustomer.kind().equals(rightCustomer.kind())) {
            throw Verdicts.ofTwoKinds();
        }
        var link = link(rights, left, right);
        return new PairPage(
                link != null,
                link,
                leftCustomer,
                rightCustomer,
                reviews.ruling(left, right).orElse(null));
    }

    private PairEvidence.@Nullable Link link(Rights rights, UUID left, UUID right) {
        var why = resolving.explain(left, right);
        var refs = evidence.refs(List.of(left, right));
        var leftRef = refs.get(left);
        var rightRef = refs.get(right);
        return why.isEmpty() || leftRef == null || rightRef == null
                ? null
                : PairEvidence.link(leftRef, rightRef, why.get(), rights);
    }

    private static Problem absent(UUID left, UUID right) {
        return new Problem.Absent("pair", left + "/" + right);
    }
}
