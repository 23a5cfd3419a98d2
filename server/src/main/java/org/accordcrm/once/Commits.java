package org.accordcrm.once;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Whether the request of this thread has written anything for good. */
@Component
class Commits implements TransactionExecutionListener {

    private final ThreadLocal<Boolean> seen = new ThreadLocal<>();

    void watch() {
        seen.set(false);
    }

    boolean seen() {
        return Boolean.TRUE.equals(seen.get());
    }

    void forget() {
        seen.remove();
    }

    /** Not after it: a commit whose answer is lost may have been one. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (seen.get() != null && !transaction.isReadOnly()) {
            seen.set(true);
        }
    }
}
