package org.accordcrm.sources.file;

import java.util.List;

/**
 * What a file was found to be.
 *
 * @param format complete: nothing in it is left to be recognised
 * @param sheets of a workbook, else empty
 * @param head the first rows as they stand, title rows included
 * @param rows about how many rows there are; exact for a small file
 */
public record Recognised(Format format, List<Sheet> sheets, List<String> columns, List<Head> head, long rows) {

    /** @param rows about how many, with the title and the header */
    public record Sheet(String name, long rows) {}

    public record Head(long line, List<String> cells) {}
}
