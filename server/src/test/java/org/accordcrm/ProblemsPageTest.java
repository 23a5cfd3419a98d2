package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that the server sends is in {@code docs/problems.md} and worded by the page in both languages. */
class ProblemsPageTest {

    private static final Path SOURCES = Path.of("src/main/java/org/accordcrm");
    private static final Path PAGE = Path.of("../docs/problems.md");

    private static final Pattern ABSENT = Pattern.compile("new Problem\\.Absent\\(\\s*\"([a-z-]+)\"");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern WORDING = Pattern.compile("(?m)^  '?([a-z]+(?:-[a-z]+)*)'?:");

    /** What is written like a code and is none. */
    private static final Set<String> OTHERS = Set.of(
            "accord-session",
            "campaign-records",
            "case-records",
            "credit-code",
            "deal-records",
            "firma-nr",
            "first-run",
            "kunden-nr",
            "ledger-records",
            "locale-provider",
            "new-source",
            "opt-in",
            "opt-out",
            "quarantined-row",
            "rechnungs-nr",
            "resolver-lease",
            "scram-sha-256",
            "windows-1252");

    @Test
    void everyCodeIsOnThePageAndNoOther() throws IOException {
        var sent = codes();
        assertThat(sent)
                .contains("run-not-tied", "customer-absent", "sign-in-needed", "phone-invalid", "server-failed");

        Set<String> listed = matches(ROW, Files.readString(PAGE)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed)
                .as("Maybe add the code to %s; if it is none, to the list of this test.", PAGE)
                .isEqualTo(sent);
        assertThat(matches(ROW, Files.readString(PAGE))).doesNotHaveDuplicates();
    }

    @Test
    void whatIsListedAsNoCodeIsStillThere() throws IOException {
        assertThat(matches(CODE, sources())).containsAll(OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCodeHasItsWords(String language) throws IOException {
        var words = matches(
                        WORDING,
                        Files.readString(Path.of("../web/src/shared/i18n/problem.%s.ts".formatted(language)))
                                + Files.readString(
                                        Path.of("../web/src/features/sources/reasons.%s.ts".formatted(language))))
                .collect(Collectors.toSet());
        assertThat(words).contains("absent");

        // What is absent is worded in one sentence for all kinds, where none of its own is better.
        assertThat(codes()).filteredOn(code -> !code.endsWith("-absent")).isSubsetOf(words);
    }

    private static TreeSet<String> codes() throws IOException {
        var text = sources();
        var codes = matches(CODE, text)
                .filter(code -> !OTHERS.contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
        matches(ABSENT, text).forEach(kind -> codes.add(kind + "-absent"));
        return codes;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var text = new StringBuilder();
            for (var file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        }
    }
}
