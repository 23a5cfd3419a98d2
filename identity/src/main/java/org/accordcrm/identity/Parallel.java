package org.accordcrm.identity;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Works on ranges with two threads. */
final class Parallel {

    /** One range; small enough that both threads end together. */
    private static final int CHUNK = 16_384;

    private Parallel() {}

    interface Worker {

        void work(int from, int to);

        default void end() {}
    }

    /** Splits 0 to size among workers, of which each thread gets one. */
    static void work(int size, Supplier<Worker> workers) {
        var next = new AtomicInteger();
        IntStream.range(0, size > CHUNK ? 2 : 1).parallel().forEach(_ -> {
            var worker = workers.get();
            for (int from; (from = next.getAndAdd(CHUNK)) < size; ) {
                worker.work(from, Math.min(size, from + CHUNK));
            }
            worker.end();
        });
    }
}
