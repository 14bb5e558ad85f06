package registrar.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
final class MovedClock implements InstantSource {
    private Instant now;

    MovedClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void move(Duration by) {
        now = now.plus(by);
    }

    void moveTo(String moment) {
        move(Duration.between(instant(), Instant.parse(moment)));
    }
}
