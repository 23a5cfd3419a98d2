package org.accordcrm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Business time that a test moves. Import it; it goes with the system's until it is moved. */
@Component
@TestComponent
@Primary
public class MovableClock extends Clock {

    private final Clock real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** It is then now, and goes on. */
    public void moveTo(Instant moment) {
        ahead.set(Duration.between(real.instant(), moment));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Accord's clock knows no zone.");
    }
}
