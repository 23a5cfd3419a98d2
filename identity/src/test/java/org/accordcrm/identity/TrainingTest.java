package org.accordcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    private static final Shape SHAPE = Shape.ORGANIZATIONS;
    private static final List<String> NAMES = SHAPE.fields().getFirst().levels();
    private static final String[] BRANDS = "Alba Brenta Corvo Delmo Elvaro Fontis Gralt Hulder Ivora Jasto".split(" ");
    private static final String[] TRADES = "Optik Metall Holz Technik Pharma Verlag Energie Logistik".split(" ");

    private final TreeMap<Long, Long> patterns = new TreeMap<>();

    /** Among strangers few levels are as rare as one core: of 40,000 pairs drawn none may have it, or several. */
    @ParameterizedTest
    @ValueSource(doubles = {.008, .1, 1})
    void aNameThatAgreesMoreNeverSpeaksLessForAMatchHoweverOftenItWasDrawn(double drawn) {
        pairs(300, "exact", Map.of("phone", "exact", "address", "exact"));
        pairs(60, "exact", Map.of("phone", "different", "address", "exact"));
        pairs(60, "contained", Map.of("phone", "exact", "address", "exact"));
        pairs(60, "other-script", Map.of("phone", "exact", "address", "exact"));
        pairs(40, "same-core", Map.of("phone", "exact", "address", "exact"));
        pairs(300, "same-core-other-branch", Map.of("phone", "different", "address", "different"));
        pairs(50_000, "different", Map.of("phone", "different", "address", "different"));
        pairs(20_000, "translated", Map.of("phone", "different", "address", "different"));
        pairs(10_000, "shared-word", Map.of("phone", "different", "address", "city"));
        double[][] random = SHAPE.fields().stream().map(Shape.Field::random).toArray(double[][]::new);
        random[0] = random[0].clone();
        random[0][level("same-core")] *= drawn;

        var model = new Training(SHAPE, patterns).learn(1_000, random, Map.of());

        assertThat(bits(model, "same-core")).isGreaterThan(bits(model, "other-script") - .3);
        assertThat(bits(model, "exact")).isGreaterThan(bits(model, "same-core") - .3);
    }

    @Test
    void theSameRecordsTeachTheSameWhateverTheirKeysAndTheOrderInWhichTheyCame() {
        var models = new HashSet<Model>();
        var profiles = new ArrayList<>(twoLists());
        for (int turn = 0; turn < 3; turn++) {
            var resolver = new Resolver<UUID>(Settings.standard());
            var keys = new SplittableRandom(turn);
            Collections.shuffle(profiles, new Random(turn));
            profiles.forEach(profile -> resolver.put(new UUID(keys.nextLong(), keys.nextLong()), profile));
            models.add(resolver.train());
        }

        assertThat(models.size()).as("models").isOne();
        assertThat(models.iterator().next().organizations().shares())
                .as("learned, not the documented ones")
                .isNotEqualTo(Model.standard().organizations().shares());
    }

    private static List<Profile> twoLists() {
        var random = new SplittableRandom(3);
        var profiles = new ArrayList<Profile>();
        for (int i = 0; i < 500; i++) {
            var name = BRANDS[random.nextInt(10)] + " " + TRADES[random.nextInt(8)] + " " + i;
            var phone = "+41 44 %03d %02d %02d"
                    .formatted(random.nextInt(200, 900), random.nextInt(100), random.nextInt(100));
            var street = "Seestrasse " + random.nextInt(1, 400);
            profiles.add(Cast.organization("name", name + " AG", "phone", phone, "street", street, "city", "Zug"));
            if (i % 2 == 0) {
                profiles.add(
                        i % 3 == 0
                                ? Cast.organization("name", name, "phone", phone)
                                : Cast.organization("name", name + " AG", "street", street, "city", "Zug"));
            }
        }
        return profiles;
    }

    private void pairs(long count, String name, Map<String, String> others) {
        long pattern = level(name);
        for (int f = 1; f < SHAPE.size(); f++) {
            var field = SHAPE.fields().get(f);
            var level = others.get(field.name());
            pattern |= (level == null ? 0L : field.levels().indexOf(level) + 1L) << f * 4;
        }
        patterns.merge(pattern, count, Long::sum);
    }

    private static int level(String name) {
        return NAMES.indexOf(name) + 1;
    }

    /** What the level of a name says for a match, against all that a pair can be otherwise. */
    private static double bits(KindModel model, String name) {
        int level = level(name);
        double others = 0;
        for (int c = 1; c < Shape.CLASSES; c++) {
            others += model.shares()[c] / (1 - model.shares()[Shape.MATCH]) * model.chances()[c][0][level];
        }
        return Math.log(model.chances()[Shape.MATCH][0][level] / others) / Math.log(2);
    }
}
