package org.accordcrm.sources.file;

import java.util.Map;
import org.accordcrm.sources.Reason;

/** The file as a whole cannot be read; nothing of it was taken. */
public final class FileRefused extends RuntimeException {

    private final transient Reason reason;

    public FileRefused(String code, String detail, Map<String, Object> values) {
        super(detail);
        this.reason = new Reason(code, values);
    }

    public Reason reason() {
        return reason;
    }
}
