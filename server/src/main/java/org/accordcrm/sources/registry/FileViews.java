package org.accordcrm.sources.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.accordcrm.sources.file.ColumnProfile;
import org.accordcrm.sources.file.FileRefused;
import org.accordcrm.sources.file.Profile;
import org.accordcrm.sources.file.Recognised;
import org.accordcrm.sources.suggest.KnownExport;
import org.springframework.stereotype.Component;

/** Looks into files for people: what they are, and what stands in their columns. */
@Component
public class FileViews {

    private final UploadedFiles files;

    FileViews(UploadedFiles files) {
        this.files = files;
    }

    /** @throws org.accordcrm.problem.Problem.Rule if the file cannot be read as asked, or at all */
    public FileView view(UploadedFile file) {
        var recognised = files.recognise(file, file.format());
        var format = recognised.format();
        return new FileView(
                file.id(),
                file.source(),
                file.name(),
                file.bytes(),
                new FileView.Recognition(
                        Objects.requireNonNull(format.kind()),
                        format.encoding(),
                        format.delimiter(),
                        format.sheet(),
                        format.headerRow(),
                        format.skipRows(),
                        format.skipSubtotals(),
                        recognised.sheets(),
                        KnownExport.of(recognised.columns())
                                .map(KnownExport::name)
                                .orElse(null)),
                profile(file, recognised),
                recognised.rows(),
                recognised.head());
    }

    /** The columns of the file's first rows. */
    public List<ColumnProfile> profile(UploadedFile file, Recognised recognised) {
        try (var lines = files.open(file, recognised)) {
            return Profile.of(lines, recognised.columns());
        } catch (FileRefused refused) {
            throw UploadedFiles.problem(refused);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
