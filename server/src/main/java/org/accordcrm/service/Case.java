package org.accordcrm.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param word the source's own word for the status
 * @param serial of the product it is about
 * @param asOf the date of the source's record
 */
record Case(
        UUID id,
        String source,
        String key,
        String subject,
        Status status,
        @Nullable String word,
        @Nullable String priority,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable String serial,
        Instant asOf) {}
