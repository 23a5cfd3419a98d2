package org.accordcrm.northlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accordcrm.northlight.Exported.True;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Path other = folder.resolve("other");
        new Northlight(11, 0.2, Exported.TODAY).writeTo(first);
        new Northlight(11, 0.2, Exported.TODAY).writeTo(second);
        new Northlight(12, 0.2, Exported.TODAY).writeTo(other);
        List<Path> files = filesIn(first);
        assertThat(files).hasSize(12);
        assertThat(filesIn(second)).isEqualTo(files);
        for (Path file : files) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
            assertThat(Files.mismatch(other.resolve(file), first.resolve(file))).isNotNegative();
        }
    }

    @Test
    void everyTrueRecordStandsInItsFileAndEveryMappedColumnExists() throws IOException {
        var exported = new Exported(21, 0.5, folder);
        assertThat(exported.truth).hasSizeBetween(3_000, 3_020);
        assertThat(exported.truth.stream().map(True::address)).doesNotHaveDuplicates();
        assertThat(exported.records.keySet())
                .containsAll(exported.truth.stream().map(True::address).toList());
        assertThat(exported.export.records()).isEqualTo(exported.truth.size());
        for (ExportFile file : exported.export.files()) {
            Set<String> columns = Exported.rows(file).stream()
                    .flatMap(row -> row.keySet().stream())
                    .collect(Collectors.toSet());
            for (JsonNode target : Exported.json(file.mapping()).get("targets")) {
                assertThat(target.get("fields")).isNotEmpty();
                target.get("fields")
                        .forEach(field -> field.get("columns")
                                .forEach(column -> assertThat(columns).contains(column.asString())));
            }
        }
    }

    @Test
    void whatRefersToACustomerFindsIt() throws IOException {
        var exported = new Exported(22, 0.5, folder);
        int followed = 0;
        for (ExportFile file : exported.export.files()) {
            for (JsonNode target : Exported.json(file.mapping()).get("targets")) {
                for (JsonNode field : target.get("fields")) {
                    String referred = field.path("options").path("target").asString("");
                    if (referred.isEmpty()) {
                        continue;
                    }
                    String source = field.get("options").path("source").asString(file.source());
                    for (var record : exported.records.entrySet()) {
                        String value = record.getValue()
                                .getOrDefault(field.get("field").asString(), "");
                        if (!record.getKey()
                                        .startsWith(file.source() + "/"
                                                + target.get("target").asString() + "/")
                                || value.isEmpty()
                                || value.startsWith("99")) {
                            continue;
                        }
                        for (String key : value.split(" ")) {
                            assertThat(exported.records).containsKey(source + "/" + referred + "/" + key);
                            followed++;
                        }
                    }
                }
            }
        }
        assertThat(followed).isGreaterThan(1_000);
    }

    @Test
    void creditCodesAreRightExceptWhereTheyArePlantedWrong() throws IOException {
        var exported = new Exported(23, 1, folder);
        int right = 0;
        int wrong = 0;
        for (True record : exported.truth) {
            if (!record.source().equals("Kingdee ledger") || !record.target().equals("organisation")) {
                continue;
            }
            String code = exported.record(record.source(), record.target(), record.key())
                    .getOrDefault("credit_code", "");
            if (code.length() < 2) {
                continue;
            }
            assertThat(CreditCode.valid(code)).as(code).isEqualTo(!record.did("code.wrong"));
            right += record.did("code.wrong") ? 0 : 1;
            wrong += record.did("code.wrong") ? 1 : 0;
        }
        assertThat(right).isGreaterThan(200);
        assertThat(wrong).isBetween(5, 40);
    }

    @Test
    void mailGoesOnlyToReservedDomains() throws IOException {
        var exported = new Exported(24, 1, folder);
        var addresses = exported.records.values().stream()
                .map(values -> values.getOrDefault("email", ""))
                .filter(email -> email.contains("@"))
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(2_000)
                .allMatch(email -> email.toLowerCase(java.util.Locale.ROOT).endsWith(".example"));
    }

    @Test
    void theLedgerStandsUnderATitleAndAddsItselfUp() throws IOException {
        var exported = new Exported(25, 1, folder);
        Path workbook = exported.export.files().stream()
                .filter(file -> file.source().equals("Kingdee receivables"))
                .findFirst()
                .orElseThrow()
                .file();
        List<List<String>> customers = Exported.sheet(workbook, "客户");
        assertThat(customers.get(0).getFirst()).isEqualTo("北光仪器 客户资料");
        assertThat(customers.get(2)).startsWith("客户编码", "客户名称", "统一社会信用代码");
        assertThat(customers.stream().filter(row -> !row.isEmpty()).map(List::getFirst))
                .contains("小计", "合计");
        var sums = new java.util.HashMap<String, java.math.BigDecimal>();
        for (List<String> row : Exported.sheet(workbook, "应收")
                .subList(3, Exported.sheet(workbook, "应收").size())) {
            var amount = new java.math.BigDecimal(row.get(5));
            sums.merge(row.get(4), row.getFirst().equals("小计") ? amount.negate() : amount, java.math.BigDecimal::add);
        }
        assertThat(sums)
                .containsKeys("CNY", "CHF", "EUR", "GBP", "JPY")
                .allSatisfy((currency, rest) -> assertThat(rest).isEqualByComparingTo("0"));
    }

    @Test
    void differentEntitiesDoShareNamesWhereTheyAreMeantToMislead() throws IOException {
        var exported = new Exported(26, 1, folder);
        var names = Measured.namesByEntity(exported);
        Set<String> namesakes = exported.truth.stream()
                .filter(record -> record.trap().equals("namesake"))
                .map(True::entity)
                .collect(Collectors.toSet());
        assertThat(namesakes).hasSizeGreaterThan(10);
        assertThat(names.values().stream().filter(entities -> entities.size() > 1 && namesakes.containsAll(entities)))
                .isNotEmpty();
        assertThat(exported.truth.stream().map(True::trap)).contains("namesake", "household", "branch");
    }

    @Test
    void aScaleOfNothingIsRefused() {
        assertThatThrownBy(() -> new Northlight(1, 0, Exported.TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(0.0)");
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(folder::relativize).sorted().toList();
        }
    }
}
