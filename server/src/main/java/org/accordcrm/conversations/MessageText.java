package org.accordcrm.conversations;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.accordcrm.problem.Problem;

/**
 * What somebody says, as markdown. It names people and departments as {@code @[person/ID]} and {@code @[department/KEY]}.
 *
 * @param source neither blank nor longer than {@value #LENGTH_MAX} characters
 */
record MessageText(String source) {

    static final int LENGTH_MAX = 10_000;

    private static final Pattern PERSON = Pattern.compile("@\\[person/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})]");
    private static final Pattern DEPARTMENT = Pattern.compile("@\\[department/([a-z][a-z0-9-]*)]");

    /**
     * @throws Problem.Rule if nothing is said
     * @throws Problem.TooLarge if too much is
     */
    static MessageText of(String text) {
        var source = text.strip();
        if (source.isEmpty()) {
            throw new Problem.Rule("message-empty", "The message says nothing.");
        }
        if (source.length() > LENGTH_MAX) {
            throw new Problem.TooLarge(
                    "message-too-long",
                    "The message has %d characters, and may have %d.".formatted(source.length(), LENGTH_MAX),
                    Map.of("maximum", LENGTH_MAX));
        }
        return new MessageText(source);
    }

    /** Ids of the people it names, whether there are such people or not. */
    Set<UUID> people() {
        var people = new LinkedHashSet<UUID>();
        PERSON.matcher(source).results().forEach(found -> people.add(UUID.fromString(found.group(1))));
        return people;
    }

    /** Keys of the departments it names, whether there are such departments or not. */
    Set<String> departments() {
        var departments = new LinkedHashSet<String>();
        DEPARTMENT.matcher(source).results().forEach(found -> departments.add(found.group(1)));
        return departments;
    }
}
