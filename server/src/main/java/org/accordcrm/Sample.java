package org.accordcrm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.accordcrm.command.Delivery;
import org.accordcrm.northlight.ExportFile;
import org.accordcrm.northlight.Northlight;
import org.accordcrm.northlight.Staff;
import org.accordcrm.people.People;
import org.accordcrm.people.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Brings the sample company's files in by the door of a user's own files, once, when the server already answers. */
@Component
@ConditionalOnBooleanProperty(name = {"accord.demo", "accord.sample"})
@Order(2)
class Sample implements ApplicationRunner {

    private final Demo demo;
    private final People people;
    private final Tokens tokens;
    private final Environment environment;
    private final Clock clock;
    private final Path folder;

    Sample(
            Demo demo,
            People people,
            Tokens tokens,
            Environment environment,
            Clock clock,
            @Value("${accord.home}") Path home) {
        this.demo = demo;
        this.people = people;
        this.tokens = tokens;
        this.environment = environment;
        this.clock = clock;
        this.folder = home.resolve("northlight");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var loaded = folder.resolve("loaded");
        var url = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
        try (var delivery = new Delivery(url, stewardToken())) {
            // A load that was cut off leaves no mark and is done again: what is there already changes nothing.
            if (!Files.exists(loaded) || !delivery.knowsSources()) {
                load(delivery);
                Files.writeString(loaded, "");
            }
        }
    }

    private void load(Delivery delivery) throws IOException {
        Files.createDirectories(folder);
        System.err.println("Writing what Northlight's four systems export");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var export = new Northlight(Demo.SEED, 1.0, today).writeTo(folder);
        var brought = new LinkedHashMap<ExportFile, Delivery.Brought>();
        for (var file : export.files()) {
            System.err.println("Taking in " + file.source());
            brought.put(file, delivery.bring(parcel(file)));
        }
        // All at once: the weights for matching are learnt from what is being read together.
        var runs = new LinkedHashMap<String, ExportFile>();
        brought.forEach((file, one) -> runs.put(delivery.begin(one), file));
        System.err.printf("Matching %,d records%n", export.records());
        runs.forEach((run, file) -> {
            if (!delivery.finishes(run)) {
                System.err.printf("The run of %s did not finish; its page says why.%n", file.source());
            }
        });
    }

    private String stewardToken() {
        var steward = demo.cast().stream().filter(Staff::steward).findFirst().orElseThrow();
        return tokens.renew(people.byEmail(steward.email()).orElseThrow(), "sample")
                .secret();
    }

    private static Delivery.Parcel parcel(ExportFile file) {
        return new Delivery.Parcel(
                file.source(), file.department(), file.file(), file.mapping(), file.addressPattern());
    }
}
