package org.accordcrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.accordcrm.people.Foundation;
import org.accordcrm.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Who cannot start is told why and what to do, not where in the program it was. */
@ServerTest
class StartRefusedTest {

    private final People people;
    private final Foundation foundation;
    private final Clock clock;
    private final Cast cast;

    StartRefusedTest(People people, Foundation foundation, Clock clock, Cast cast) {
        this.people = people;
        this.foundation = foundation;
        this.clock = clock;
        this.cast = cast;
    }

    @Test
    void theDemoLeavesAnotherCompanyAlone() {
        cast.ada();
        var demo = new Demo(people, foundation, clock, Path.of("/srv/accord"));

        var advice = advice(catchThrowable(() -> demo.run(new DefaultApplicationArguments())));

        assertThat(advice.getDescription())
                .isEqualTo("The data folder (/srv/accord) holds a company of its own,"
                        + " not the sample company Northlight.");
        assertThat(advice.getAction()).contains("--home", "./accord serve");
    }

    @Test
    void aPortInUseIsNamedWithTheOptionThatChoosesAnother() {
        var advice = advice(new PortInUseException(4711));

        assertThat(advice.getDescription()).isEqualTo("Something else already listens on port 4711.");
        assertThat(advice.getAction()).contains("--port 0");
    }

    /** As the framework asks its analyzers: the first that knows the failure. */
    private static FailureAnalysis advice(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
