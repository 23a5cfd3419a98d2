package org.accordcrm.customers.golden;

import java.time.Instant;
import java.util.UUID;

/** A value that a person fixed. It stands until it is unpinned, whatever the sources say. */
public record Pin(String field, Object value, UUID person, Instant at) {}
