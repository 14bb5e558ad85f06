package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import registrar.schedule.Schedule;

/**
 * What {@code serve} looks after.
 *
 * @param schedules how many, paused ones included
 * @param next empty when nothing is to come
 */
public record Serving(int schedules, Optional<Next> next) {
    public Serving {
        requireNonNull(next);
    }

    /** What comes next; told in the schedule's own zone. */
    public record Next(Schedule schedule, Instant at) {
        public Next {
            requireNonNull(schedule);
            requireNonNull(at);
        }
    }
}
