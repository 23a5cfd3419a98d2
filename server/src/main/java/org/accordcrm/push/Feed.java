package org.accordcrm.push;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.accordcrm.journal.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * One stream on its way to one page, in order, without a hole and without a double. What comes while the missed is still
 * being looked for waits until that was sent. Safe for concurrent use.
 */
final class Feed {

    /** More than this waiting, and the page rather fetches again. */
    private static final int WAITING_MAX = 256;

    private record Waiting(Cursor offset, List<String> texts) {}

    private final Consumer<List<String>> page;
    private final String reload;
    private @Nullable List<Waiting> waiting = new ArrayList<>();
    private boolean isSpilt;
    private Cursor upTo = Cursor.START;

    /** @param reload the text that tells the page to fetch again */
    Feed(Consumer<List<String>> page, String reload) {
        this.page = page;
        this.reload = reload;
    }

    synchronized void deliver(Cursor offset, List<String> texts) {
        if (waiting == null) {
            tell(offset, texts);
        } else if (waiting.size() < WAITING_MAX) {
            waiting.add(new Waiting(offset, texts));
        } else {
            isSpilt = true;
        }
    }

    /**
     * Sends what was missed, then what came meanwhile.
     *
     * @param end up to where the missed goes
     */
    synchronized void begin(List<String> missed, Cursor end) {
        page.accept(missed);
        upTo = end;
        if (waiting != null) {
            waiting.forEach(each -> tell(each.offset(), each.texts()));
            waiting = null;
        }
        if (isSpilt) {
            page.accept(List.of(reload));
        }
    }

    private void tell(Cursor offset, List<String> texts) {
        if (offset.compareTo(upTo) > 0) {
            upTo = offset;
            page.accept(texts);
        }
    }
}
