package org.accordcrm.sources.registry;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accordcrm.journal.Uuid7;
import org.accordcrm.people.PersonId;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.file.FileRefused;
import org.accordcrm.sources.file.Format;
import org.accordcrm.sources.file.Limits;
import org.accordcrm.sources.file.Lines;
import org.accordcrm.sources.file.Recognised;
import org.accordcrm.sources.file.Recogniser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files that were given, kept under the data folder by id. Safe for concurrent use. */
@Repository
@EnableConfigurationProperties(SourceProperties.class)
public class UploadedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedFiles.class);
    private static final int NAME_MAX = 200;

    /** Below this much room a copy that failed is said to have failed for lack of it. */
    private static final long ROOM = 1 << 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;
    private final long bytesMax;
    private final Recogniser recogniser = new Recogniser(Limits.USUAL);

    UploadedFiles(JdbcClient jdbc, Clock clock, SourceProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = properties.files();
        this.bytesMax = properties.fileMax().toBytes();
    }

    /**
     * Refuses what is known to be too large, before a byte of it is read.
     *
     * @param length as the request says it; negative if it does not
     */
    public void requireRoom(long length) {
        if (length > bytesMax) {
            throw tooLarge(length);
        }
    }

    private Problem.TooLarge tooLarge(long length) {
        return new Problem.TooLarge(
                "file-too-large",
                "The file has %d bytes; at most %d are taken.".formatted(length, bytesMax),
                Map.of("bytes", length, "max", bytesMax));
    }

    /**
     * Keeps the file.
     *
     * @throws Problem.TooLarge past the limit; nothing of it is kept
     */
    public UploadedFile keep(UUID source, String name, InputStream content, PersonId by) {
        var id = Uuid7.next();
        var path = folder.resolve(id.toString());
        try {
            Files.createDirectories(folder);
            var bytes = copy(content, path);
            jdbc.sql("""
                            insert into sources.file (id, source_id, name, bytes, given_by, given_at)
                            values (:id, :source, :name, :bytes, :by, :now)
                            """)
                    .param("id", id)
                    .param("source", source)
                    .param("name", plain(name))
                    .param("bytes", bytes)
                    .param("by", by.value())
                    .param("now", clock.instant().atOffset(UTC))
                    .update();
            return find(id).orElseThrow();
        } catch (IOException failure) {
            drop(path);
            throw refused(failure);
        } catch (RuntimeException failure) {
            drop(path);
            throw failure;
        }
    }

    private long copy(InputStream content, Path path) throws IOException {
        var chunk = new byte[1 << 16];
        var bytes = 0L;
        try (var out = Files.newOutputStream(path)) {
            int read;
            while ((read = content.read(chunk)) >= 0) {
                bytes += read;
                if (bytes > bytesMax) {
                    throw tooLarge(bytes);
                }
                out.write(chunk, 0, read);
            }
        }
        return bytes;
    }

    private RuntimeException refused(IOException failure) {
        LOG.warn("A file could not be kept in {}.", folder, failure);
        try {
            FileStore store = Files.getFileStore(folder);
            if (store.getUsableSpace() < ROOM) {
                return new Problem.Conflict(
                        "disk-full", "The disk of Accord's data folder is full. Nothing of the file was kept.");
            }
        } catch (IOException unknown) {
            LOG.debug("The room in {} is not known.", folder, unknown);
        }
        return new Problem.Invalid(
                "file-cut-off", "The file did not arrive whole. Nothing of it was kept; maybe send it again.");
    }

    private static void drop(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            LOG.warn("{} could not be deleted.", path, failure);
        }
    }

    /** Without folders and control characters. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        var shown = last.isEmpty() ? "file" : last;
        return shown.length() > NAME_MAX ? shown.substring(0, NAME_MAX) : shown;
    }

    /** The files that were given to the source. */
    public List<UUID> of(UUID source) {
        return jdbc.sql("select id from sources.file where source_id = :source")
                .param("source", source)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Deletes what a file held, once nothing is stored of it any more. */
    public void drop(UUID id) {
        drop(folder.resolve(id.toString()));
    }

    public Optional<UploadedFile> find(UUID id) {
        return jdbc.sql(
                        "select id, source_id, name, bytes, format, given_by, given_at from sources.file where id = :id")
                .param("id", id)
                .query(UploadedFiles::file)
                .optional();
    }

    /** Remembers what somebody corrected of what was recognised. */
    public UploadedFile correct(UploadedFile file, Format format) {
        jdbc.sql("update sources.file set format = cast(:format as jsonb) where id = :id")
                .param("format", JsonMapper.shared().writeValueAsString(format))
                .param("id", file.id())
                .update();
        return find(file.id()).orElseThrow();
    }

    /** @throws Problem.Rule if it cannot be read as asked, or at all */
    public Recognised recognise(UploadedFile file, Format asked) {
        try {
            return recogniser.recognise(path(file), asked);
        } catch (FileRefused refused) {
            throw problem(refused);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** @throws Problem.Rule if it cannot be read */
    public Lines open(UploadedFile file, Recognised recognised) {
        try {
            return recogniser.open(path(file), recognised);
        } catch (FileRefused refused) {
            throw problem(refused);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    public static Problem.Rule problem(FileRefused refused) {
        var detail = refused.getMessage() == null ? refused.reason().code() : refused.getMessage();
        return new Problem.Rule(
                refused.reason().code(), detail, refused.reason().values());
    }

    private static Problem.Rule unreadable(UploadedFile file, IOException failure) {
        LOG.warn("The file {} cannot be read.", file.id(), failure);
        return new Problem.Rule(
                "file-unreadable",
                "The file (%s) can no longer be read. Maybe load it again.".formatted(file.name()),
                Map.of("name", file.name()));
    }

    private Path path(UploadedFile file) {
        return folder.resolve(file.id().toString());
    }

    private static UploadedFile file(ResultSet row, int number) throws SQLException {
        return new UploadedFile(
                row.getObject("id", UUID.class),
                row.getObject("source_id", UUID.class),
                row.getString("name"),
                row.getLong("bytes"),
                JsonMapper.shared().readValue(row.getString("format"), Format.class),
                new PersonId(row.getObject("given_by", UUID.class)),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
