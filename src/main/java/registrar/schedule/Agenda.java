package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import registrar.schedule.Schedule.Misfire;
import registrar.store.firing.ScheduleState;

/** Which instants of a schedule are due; knows nothing of clocks and stores. */
record Agenda(Schedule schedule) {
    Agenda {
        requireNonNull(schedule);
    }

    /**
     * What may be due now, oldest first: the newest instant, or each that was missed, in pages.
     *
     * @param since instants before it are not due
     * @param most instants at once; there may be more when there are as many as this
     */
    List<Instant> candidates(Instant since, Instant now, int most) {
        return schedule.misfire() == Misfire.EACH
                ? from(since).takeWhile(due -> !due.isAfter(now)).limit(most).toList()
                : newest(since, now).stream().toList();
    }

    /**
     * The candidates that are to be carried out.
     *
     * @param known instants that somebody has carried out, given up or begun
     */
    static List<Instant> due(List<Instant> candidates, ScheduleState state, Set<Instant> known) {
        return state.pause().isPresent()
                ? List.of()
                : candidates.stream().filter(due -> !known.contains(due)).toList();
    }

    /** The last instant at or before now. */
    Optional<Instant> newest(Instant since, Instant now) {
        return schedule.when().last(now, since, schedule.zone(), schedule.holidays());
    }

    /** The first instant behind this one. */
    Optional<Instant> next(Instant after) {
        return schedule.when().next(after, schedule.zone(), schedule.holidays());
    }

    /** Whether this instant is too long ago for a schedule that passes over what it missed. */
    boolean passesOver(Instant due, Instant now) {
        return schedule.misfire() == Misfire.SKIP && due.plus(schedule.late()).isBefore(now);
    }

    private Stream<Instant> from(Instant since) {
        return Stream.iterate(next(since.minusNanos(1)), Optional::isPresent, due -> due.flatMap(this::next))
                .flatMap(Optional::stream);
    }
}
