package org.accordcrm.northlight;

import java.nio.file.Path;
import java.util.List;

/**
 * What Northlight wrote.
 *
 * @param files in the order in which they are best taken in: customers first, then what refers to them
 * @param truth CSV with the columns source, target, key, entity (equal for records of the same person or organisation), copy (0 for the
 *     first record), trap (namesake, household, branch), expected (accepted or quarantined), done (what was done to the copy)
 * @param records of persons and organisations, those for quarantine included
 */
public record Export(List<ExportFile> files, Path truth, long records) {}
