package registrar.app;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import registrar.schedule.StoreClock;

/** The clock of all who share a store, where a clock is asked for. */
final class SharedClock extends Clock {
    private final StoreClock moments;
    private final ZoneId zone;

    SharedClock(StoreClock moments, ZoneId zone) {
        this.moments = requireNonNull(moments);
        this.zone = requireNonNull(zone);
    }

    @Override
    public Instant instant() {
        return moments.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SharedClock(moments, other);
    }
}
