package org.accordcrm.sources.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.file.FileRefused;
import org.accordcrm.sources.file.Limits;
import org.accordcrm.sources.file.Line;
import org.accordcrm.sources.file.Recogniser;
import org.accordcrm.sources.registry.SourceProperties;
import org.accordcrm.sources.registry.UploadedFiles;
import org.springframework.stereotype.Component;

/** Reads records from the body of a request: a JSON array, or one object a line. */
@Component
public class GivenRecords {

    private static final int RECORDS_MAX = 20_000;

    private final long bytesMax;

    GivenRecords(SourceProperties properties) {
        this.bytesMax = properties.recordsMax().toBytes();
    }

    /**
     * @param length as the request says it; negative if it does not
     * @throws Problem.TooLarge past the limits; nothing is taken in
     */
    public List<GivenRow> read(InputStream body, long length) throws IOException {
        if (length > bytesMax) {
            throw tooLarge("records-too-large", length, bytesMax);
        }
        var bytes = body.readNBytes((int) Math.min(bytesMax + 1, Integer.MAX_VALUE));
        if (bytes.length > bytesMax) {
            throw tooLarge("records-too-large", bytes.length, bytesMax);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        var rows = new ArrayList<GivenRow>();
        try (var lines =
                Recogniser.json(new StringReader(text), text.stripLeading().startsWith("["), Limits.USUAL)) {
            Line line;
            while ((line = lines.next()) != null) {
                if (rows.size() == RECORDS_MAX) {
                    throw tooLarge("records-too-many", RECORDS_MAX + 1L, RECORDS_MAX);
                }
                rows.add(row(line, rows.size() + 1));
            }
        } catch (FileRefused refused) {
            throw UploadedFiles.problem(refused);
        }
        if (rows.isEmpty()) {
            throw new Problem.Invalid("records-missing", "The request holds no records.");
        }
        return rows;
    }

    private static GivenRow row(Line line, int number) {
        if (line instanceof Line.Unreadable unreadable) {
            throw new Problem.Invalid(
                    unreadable.reason().code(),
                    "Record %d cannot be read. Nothing was taken in.".formatted(number),
                    Map.of("line", number));
        }
        return new GivenRow(number, line.cells(), null, null, null);
    }

    private static Problem.TooLarge tooLarge(String code, long found, long max) {
        return new Problem.TooLarge(
                code,
                "The request holds %d; at most %d are taken at once.".formatted(found, max),
                Map.of("found", found, "max", max));
    }
}
