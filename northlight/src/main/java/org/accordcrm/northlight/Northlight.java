package org.accordcrm.northlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sample company as one seed draws it. Holds no state; safe for concurrent use. */
public final class Northlight {

    private static final double RECORDS_AT_FULL_SCALE = 6_000;
    private static final long DICE_OF_ROWS = 1L << 40;
    private static final long DICE_OF_CAMPAIGNS = 1L << 41;

    private final long seed;
    private final double scale;
    private final LocalDate today;

    /**
     * @param seed draws everything but the fixed cast
     * @param scale 1.0 gives about 6,000 records of persons and organisations
     * @param today the day from which "overdue" and "updated" count
     */
    public Northlight(long seed, double scale, LocalDate today) {
        if (!(scale > 0 && scale <= 1000)) {
            throw new IllegalArgumentException("The scale (" + scale + ") must be above 0 and at most 1000.");
        }
        this.seed = seed;
        this.scale = scale;
        this.today = today;
    }

    /** The 28 people who work there, the same for every seed. */
    public List<Staff> people() {
        return People.ALL;
    }

    /**
     * Writes the files of the four departments and the truth about them, in constant memory.
     *
     * @param folder made when absent; files of an earlier writing are replaced
     * @throws IOException when the folder cannot be made
     * @throws java.io.UncheckedIOException when a file cannot be written
     */
    public Export writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path truthFile = folder.resolve("truth.csv");
        try (var truth = new Truth(truthFile);
                var hub = new HubFiles(folder, truth, today, new Dice(seed, DICE_OF_CAMPAIGNS));
                var sales = new SalesFiles(folder, truth, hub, today);
                var zurich = DeskFiles.zurich(folder, truth, today);
                var suzhou = DeskFiles.suzhou(folder, truth, today);
                var ledger = new LedgerFiles(folder, truth, today)) {
            Map<Office, OfficeFiles> offices = new EnumMap<>(Map.of(
                    Office.SALES,
                    sales,
                    Office.HUB,
                    hub,
                    Office.DESK_ZURICH,
                    zurich,
                    Office.DESK_SUZHOU,
                    suzhou,
                    Office.LEDGER,
                    ledger));
            var cast = new Cast(today);
            var dice = new Dice(seed, DICE_OF_ROWS);
            cast.rows().forEach(row -> write(row, offices, dice));
            cast.matters(sales, hub, Map.of(Office.DESK_ZURICH, zurich, Office.DESK_SUZHOU, suzhou), ledger);
            var population = new Population(seed, today);
            long wanted = Math.round(RECORDS_AT_FULL_SCALE * scale);
            for (long place = 0; truth.records() < wanted; place++) {
                population.unit(place).forEach(row -> write(row, offices, dice));
            }
            return new Export(inOrder(offices), truthFile, truth.records());
        }
    }

    private static void write(Row row, Map<Office, OfficeFiles> offices, Dice dice) {
        Objects.requireNonNull(offices.get(row.office())).write(row, dice);
    }

    private static List<ExportFile> inOrder(Map<Office, OfficeFiles> offices) {
        List<ExportFile> customers = new ArrayList<>();
        List<ExportFile> matters = new ArrayList<>();
        for (OfficeFiles files : offices.values()) {
            customers.add(files.files().getFirst());
            matters.addAll(files.files().subList(1, files.files().size()));
        }
        customers.addAll(matters);
        return customers;
    }
}
