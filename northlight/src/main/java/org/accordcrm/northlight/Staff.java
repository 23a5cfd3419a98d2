package org.accordcrm.northlight;

import org.jspecify.annotations.Nullable;

/**
 * One person who works at Northlight.
 *
 * @param otherName the name in Chinese characters, absent for who has none
 * @param department key of the department: sales, marketing, service or finance
 * @param password for signing in to the demo only
 */
public record Staff(
        String name,
        @Nullable String otherName,
        String email,
        String department,
        Role role,
        boolean administrator,
        boolean steward,
        String title,
        String password) {

    /** What a person is in the own department. */
    public enum Role {
        LEAD,
        MEMBER,
        GUEST
    }
}
