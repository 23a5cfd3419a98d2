package org.accordcrm.northlight;

/** How often what happens to copies; the shares that follow from them are measured in RatesTest. */
final class Rates {

    /** Of all entities, those known to more than one department. */
    static final double IN_SEVERAL_DEPARTMENTS = 0.30;

    /** Of all entities, those that one department holds twice. */
    static final double TWICE_IN_ONE = 0.035;

    /** Of units drawn, those that hold entities easily taken for one another; gives 3 % of the entities. */
    static final double TRAPS = 0.025;

    /** Of Chinese copies outside the ledger, those in Latin letters; gives 15 % of all copies. */
    static final double SCRIPT_OF_CHINESE = 0.34;

    /** Of copies with a phone, those with the phone of many; gives 5 % of all copies. */
    static final double SHARED_OF_REACHABLE = 0.105;

    /** Of the copies left, those with another change; gives 60 % changed in all. */
    static final double OTHERWISE_CHANGED = 0.505;

    /** Of copies, those with neither phone nor e-mail. */
    static final double UNREACHABLE = 0.24;

    private Rates() {}
}
