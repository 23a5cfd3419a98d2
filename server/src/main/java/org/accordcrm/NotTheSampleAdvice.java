package org.accordcrm;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two lines in place of a stack trace. */
final class NotTheSampleAdvice extends AbstractFailureAnalyzer<NotTheSample> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NotTheSample cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Maybe choose another folder for the demo with --home, or go on with ./accord serve.",
                cause);
    }
}
