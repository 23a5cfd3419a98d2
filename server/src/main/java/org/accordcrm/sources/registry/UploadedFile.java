package org.accordcrm.sources.registry;

import java.time.Instant;
import java.util.UUID;
import org.accordcrm.people.PersonId;
import org.accordcrm.sources.file.Format;

/**
 * A file as somebody gave it to a source.
 *
 * @param format what somebody corrected of what was recognised
 */
public record UploadedFile(
        UUID id, UUID source, String name, long bytes, Format format, PersonId givenBy, Instant givenAt) {}
