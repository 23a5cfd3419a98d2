package org.accordcrm.identity;

import java.util.List;

/**
 * The comparisons of one kind, with the weights that hold until a model is trained.
 *
 * @param fields at most sixteen, each with at most fifteen levels
 */
record Shape(Kind kind, List<Field> fields) {

    static final int MATCH = 0;
    static final int HOUSEHOLD = 1;
    static final int NAMESAKE = 2;
    static final int RANDOM = 3;
    static final int CLASSES = 4;

    /**
     * One comparison.
     *
     * @param household whether people of one household, or companies of one group, often agree
     * @param naming whether namesakes agree
     * @param related chance of each level for two of one household or group, or empty to mix it from the others
     * @param levels names of the levels 1 to n, least agreement first; level 0 is "not compared"
     * @param match chance of each level for two records of one customer
     * @param random chance of each level for two records of different customers
     */
    record Field(
            String name,
            boolean household,
            boolean naming,
            List<String> levels,
            double[] match,
            double[] random,
            double[] related) {

        int top() {
            return levels.size();
        }
    }

    static final Shape PERSONS = new Shape(
            Kind.PERSON,
            List.of(
                    related(
                            field(
                                    "given-name",
                                    "-n",
                                    "different similar close other-script exact",
                                    "04 05 10 10 71",
                                    "93 4 1.6 .4 1"),
                            "87 6 2 1 4"),
                    field(
                            "family-name",
                            "hn",
                            "different similar close other-script exact",
                            "03 02 07 10 78",
                            "95 2.5 1 .5 1"),
                    related(
                            field(
                                    "birth-date",
                                    "--",
                                    "generation-apart different similar close exact",
                                    ".4 1.6 2 4 92",
                                    "48 49.2 2.6 .17 .03"),
                            "40 54 3 .5 2.5"),
                    field("email", "h-", "different similar close exact", "25 05 10 60", "99.4 .4 .1 .1"),
                    field("phone", "h-", "different same-switchboard close exact", "30 02 05 63", "99.9 .03 .02 .05"),
                    field(
                            "address",
                            "h-",
                            "different similar-street city postcode postcode-and-city close exact",
                            "14 02 16 02 06 14 46",
                            "90.6 .4 8 .3 .5 .1 .1"),
                    field("organization", "h-", "different similar other-script exact", "06 14 10 70", "98 1 .3 .7"),
                    field("identifier", "--", "conflicting different close exact", ".3 6 4 90", "30 69.98 .01 .01"),
                    field("category", "h-", "different same", "20 80", "80 20"),
                    field("text", "--", "different similar exact", "40 30 30", "95 4 1"),
                    field("city", "h-", "different same", "10 90", "90 10")));

    static final Shape ORGANIZATIONS = new Shape(
            Kind.ORGANIZATION,
            List.of(
                    related(
                            field(
                                    "name",
                                    "hn",
                                    "different translated shared-word same-core-other-branch similar contained close other-script same-core exact",
                                    "02 03 03 01 06 12 12 10 20 34",
                                    "77 20 2.3 .1 .3 .12 .05 .05 .05 .03"),
                            "25 5 15 35 6 6 2 2 2 2"),
                    field(
                            "email",
                            "h-",
                            "different similar close same-domain exact",
                            "08 03 04 25 60",
                            "99.7 .2 .02 .04 .04"),
                    field("phone", "h-", "different same-switchboard close exact", "30 04 06 60", "99.9 .03 .02 .05"),
                    field(
                            "address",
                            "h-",
                            "different similar-street city postcode postcode-and-city close exact",
                            "10 02 18 02 06 16 46",
                            "90.6 .4 8 .3 .5 .1 .1"),
                    field("identifier", "--", "conflicting different close exact", ".3 6 4 90", "30 69.98 .01 .01"),
                    field("category", "h-", "different same", "30 70", "85 15"),
                    field("text", "--", "different similar exact", "40 30 30", "95 4 1"),
                    field("city", "h-", "different same", "10 90", "90 10")));

    static Shape of(Kind kind) {
        return kind == Kind.PERSON ? PERSONS : ORGANIZATIONS;
    }

    /** Chances in percent, least agreement first. */
    private static Field field(String name, String flags, String levels, String match, String random) {
        return new Field(
                name,
                flags.charAt(0) == 'h',
                flags.charAt(1) == 'n',
                List.of(levels.split(" ")),
                chances(match),
                chances(random),
                new double[0]);
    }

    private static Field related(Field field, String related) {
        return new Field(
                field.name(),
                field.household(),
                field.naming(),
                field.levels(),
                field.match(),
                field.random(),
                chances(related));
    }

    /** Index 0, the level "not compared", stays unused. */
    private static double[] chances(String percent) {
        var parts = percent.split(" ");
        double[] chances = new double[parts.length + 1];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            chances[i + 1] = Double.parseDouble(parts[i]);
            sum += chances[i + 1];
        }
        for (int i = 1; i < chances.length; i++) {
            chances[i] /= sum;
        }
        return chances;
    }

    int size() {
        return fields.size();
    }

    /** The level of one field in a packed pattern. */
    static int level(long pattern, int field) {
        return (int) (pattern >>> field * 4) & 15;
    }
}
