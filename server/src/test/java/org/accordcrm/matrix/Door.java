package org.accordcrm.matrix;

/** Whom an operation is for, and how it refuses everybody else. */
enum Door {
    /** Whoever it is, also without signing in. */
    EVERYBODY,

    /** Who is signed in. */
    SIGNED_IN,

    /** Who is no mere guest; to guests there are no other people. */
    COLLEAGUES,

    /** Whose it is; to all others there is no such thing. */
    OWN,

    /** Who belongs to the department. */
    MEMBERS,

    /** Who sees customers; to all others there are none. */
    CUSTOMERS,

    /** Who wrote it; who only sees the room is told so, to all others there is none. */
    AUTHORS,

    /** Who works in the department that was asked; who only sees the room is told so, to all others there is no ask. */
    ANSWERERS,

    /** Who works in the other department, which asked; who only sees the room is told so, to all others there is no ask. */
    ASKERS,

    /** Who sees customers; to all others a list is as empty as that of a customer whom nobody knows. */
    CUSTOMER_LISTS,

    /** Who may open sources of the department; all others are told that they may not. */
    DEPARTMENT_SOURCES,

    /** Who manages the source; who only sees it is told so, to all others there is none. */
    SOURCES,

    /** Who manages the source that it belongs to; to all others there is no such thing. */
    SOURCE_PARTS,

    /** Files as they were given: who gave it, and who manages the source and may see whatever can stand in it. */
    FILES,

    /** Who decides who is the same customer; all others are told that they may not. */
    REVIEWERS,

    ADMINISTRATOR;

    static final int THROUGH = 200;

    /** What the caller is told: {@link #THROUGH}, or a refusal's status. */
    int answers(Caller caller, Thing thing, boolean isThere) {
        if (this == EVERYBODY) {
            return isThere ? THROUGH : 404;
        }
        if (!caller.live()) {
            return 401;
        }
        return switch (this) {
            case ADMINISTRATOR -> decided(caller.isAdministrator(), isThere);
            case REVIEWERS -> decided(caller.reviews(), isThere);
            case DEPARTMENT_SOURCES -> decided(caller.manages(thing), isThere);
            case COLLEAGUES -> caller.guest() || !isThere ? 404 : THROUGH;
            case OWN -> isTheirs(caller, thing) && isThere ? THROUGH : 404;
            case AUTHORS -> isThere && caller.seesCustomers() ? decided(isTheirs(caller, thing), true) : 404;
            case ANSWERERS -> isThere && caller.seesCustomers() ? decided(caller.belongsTo(thing), true) : 404;
            case ASKERS -> isThere && caller.seesCustomers() ? decided(caller.belongsTo(thing.other()), true) : 404;
            case MEMBERS -> caller.belongsTo(thing) && isThere ? THROUGH : 404;
            case CUSTOMERS -> caller.seesCustomers() && isThere ? THROUGH : 404;
            case CUSTOMER_LISTS -> THROUGH;
            case SOURCES -> isThere && caller.seesCustomers() ? decided(caller.manages(thing), true) : 404;
            case SOURCE_PARTS -> caller.manages(thing) && isThere ? THROUGH : 404;
            case FILES -> caller.manages(thing) && isThere && seesWhole(caller, thing) ? THROUGH : 404;
            case SIGNED_IN, EVERYBODY -> isThere ? THROUGH : 404;
        };
    }

    /** Whether the answer is what it had to be. A wrong password, and a demo where there is none, are no matter of rights. */
    boolean isRight(Answer answer, int expected, String id) {
        if (this == EVERYBODY && id.isEmpty()) {
            return !answer.body().contains("sign-in-needed");
        }
        return expected == THROUGH ? !answer.isRefusal() : answer.status() == expected;
    }

    /** Whether the caller must not be able to tell what is there from what is not. */
    boolean hides(Caller caller, int told) {
        return told == 404 || (this == CUSTOMER_LISTS && !caller.seesCustomers());
    }

    private static int decided(boolean may, boolean isThere) {
        return may ? isThere ? THROUGH : 404 : 403;
    }

    private static boolean isTheirs(Caller caller, Thing thing) {
        return caller.leads().stream().anyMatch(thing.name()::equalsIgnoreCase);
    }

    private static boolean seesWhole(Caller caller, Thing thing) {
        return caller.views().contains("money") || isTheirs(caller, thing);
    }
}
