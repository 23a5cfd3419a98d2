package org.accordcrm.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accordcrm.journal.Cursor;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final List<String> page = new ArrayList<>();
    private final Feed feed = new Feed(page::addAll, "reload");

    private static Cursor at(long transaction) {
        return new Cursor(1, transaction, 1);
    }

    @Test
    void whatComesWhileTheMissedIsSoughtFollowsItAndComesOnce() {
        feed.deliver(at(4), List.of("four"));
        feed.deliver(at(5), List.of("five"));

        feed.begin(List.of("three", "four"), at(4));
        feed.deliver(at(6), List.of("six"));

        assertThat(page).containsExactly("three", "four", "five", "six");
    }

    @Test
    void aReaderThatLagsBehindTheMissedTellsNothingTwice() {
        feed.begin(List.of("three", "four"), at(4));

        feed.deliver(at(3), List.of("three"));
        feed.deliver(at(4), List.of("four"));
        feed.deliver(at(5), List.of("five"));

        assertThat(page).containsExactly("three", "four", "five");
    }

    @Test
    void whatNoLongerFitsIsFetchedAgain() {
        for (var transaction = 2L; transaction < 300; transaction++) {
            feed.deliver(at(transaction), List.of("next"));
        }

        feed.begin(List.of(), at(1));

        assertThat(page).endsWith("reload");
    }
}
