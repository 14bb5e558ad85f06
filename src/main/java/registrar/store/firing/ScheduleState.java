package registrar.store.firing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What the store knows of a schedule that the settings define.
 *
 * @param firstSeen instants before it are not due
 * @param pause present while it is paused
 * @param failures in a row
 */
public record ScheduleState(String name, Instant firstSeen, Optional<Pause> pause, int failures) {
    public ScheduleState {
        requireNonNull(name);
        requireNonNull(firstSeen);
        requireNonNull(pause);
    }

    /** @param by a user of the operating system, or the program */
    public record Pause(Instant since, String by, String reason) {
        public Pause {
            requireNonNull(since);
            requireNonNull(by);
            requireNonNull(reason);
        }
    }
}
