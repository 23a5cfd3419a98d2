package org.accordcrm;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the launcher's option, where the framework's own advice speaks of a configuration. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAdvice extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis(
                "Something else already listens on port %d.".formatted(cause.getPort()),
                "Maybe choose another with --port, or --port 0 for any that is free.",
                cause);
    }
}
