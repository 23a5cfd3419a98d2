package org.accordcrm.northlight;

import java.nio.file.Path;

/**
 * One file that a department exports, or one sheet of it, to be taken in as one source.
 *
 * @param department key of the department: sales, marketing, service or finance
 * @param source name of the source that the file belongs to
 * @param mapping how its columns become fields, as JSON
 * @param addressPattern address of one record in the department's own system, with {key} for its key
 */
public record ExportFile(String department, String source, Path file, String mapping, String addressPattern) {}
