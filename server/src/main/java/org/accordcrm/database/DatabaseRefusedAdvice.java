package org.accordcrm.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in two lines in place of a stack trace. */
final class DatabaseRefusedAdvice extends AbstractFailureAnalyzer<DatabaseRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.cure(), cause);
    }
}
