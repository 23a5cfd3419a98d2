package org.accordcrm.matrix;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who asks, and what the policy says of them: written down here once more, so that a mistake in the policy shows.
 *
 * @param headers by which the server knows them
 * @param live whether the server should know them at all
 * @param views field groups that they may see
 * @param exports field groups that they may take away
 * @param leads keys of the departments whose sources they manage
 * @param belongs keys of the departments that they belong to
 * @param company administrator, steward, or what says neither
 * @param guest whether they are nowhere more than a guest
 */
record Caller(
        String name,
        Map<String, String> headers,
        boolean live,
        Set<String> views,
        Set<String> exports,
        Set<String> leads,
        Set<String> belongs,
        String company,
        boolean guest) {

    static Caller unknown(String name, Map<String, String> headers) {
        return new Caller(name, headers, false, Set.of(), Set.of(), Set.of(), Set.of(), "", false);
    }

    boolean isAdministrator() {
        return company.equals("administrator");
    }

    boolean seesCustomers() {
        return !views.isEmpty();
    }

    boolean manages(Thing thing) {
        return switch (thing) {
            case FINANCE -> !company.isEmpty() || leads.contains("finance");
            case MARKETING -> !company.isEmpty() || leads.contains("marketing");
            case REMOVED, ABSENT -> false;
        };
    }

    /** The marked values in the file that they gave themselves. */
    Set<String> gave() {
        return leads.contains("marketing") ? Set.of(Markers.LISTED_LIMIT, Markers.UNREADABLE_LISTED_LIMIT) : Set.of();
    }

    boolean belongsTo(Thing thing) {
        return switch (thing) {
            case FINANCE -> belongs.contains("finance");
            case MARKETING -> belongs.contains("marketing");
            case REMOVED, ABSENT -> false;
        };
    }

    boolean reviews() {
        return !company.isEmpty() || !leads.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
