package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.schedule.Schedule;
import registrar.store.firing.Firing;
import registrar.store.firing.ScheduleState;

/**
 * A schedule and how it stands.
 *
 * @param state empty while the store has not met it
 * @param next the instants to come; none while it is paused
 * @param last the firing of the latest due instant
 */
public record Planned(Schedule schedule, Optional<ScheduleState> state, List<Instant> next, Optional<Firing> last) {
    public Planned {
        requireNonNull(schedule);
        requireNonNull(state);
        next = List.copyOf(next);
        requireNonNull(last);
    }
}
