package org.accordcrm.northlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124, -77})
    void theFilesAreAsHardAsTheyClaim(long seed, @TempDir Path folder) throws IOException {
        Measured measured = Measured.of(new Exported(seed, 1, folder));
        assertThat(measured.records()).isBetween(6_000, 6_020);
        assertThat(measured.inSeveralDepartments()).isCloseTo(0.30, within(0.025));
        assertThat(measured.twiceInOne()).isBetween(0.01, 0.06);
        assertThat(measured.changed()).isCloseTo(0.60, within(0.04));
        assertThat(measured.unreachable()).isCloseTo(0.25, within(0.035));
        assertThat(measured.otherScript()).isCloseTo(0.15, within(0.025));
        assertThat(measured.sharedPhone()).isCloseTo(0.05, within(0.015));
        assertThat(measured.trapped()).isCloseTo(0.03, within(0.01));
        assertThat(measured.exactRecall()).isBetween(0.15, 0.49);
    }
}
