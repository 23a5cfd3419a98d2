package org.accordcrm.people;

/** @param department its key */
record MembershipOf(String department, Role role) {}
