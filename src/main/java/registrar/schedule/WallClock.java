package registrar.schedule;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.Set;

/**
 * Days and times of day. Between two changes of the clock it looks for wall times; at a change it does what
 * docs/schedules.md says of hours that are skipped or come twice.
 *
 * @param roundTheClock of every hour, or every n-th: an hour that is skipped is not made up for
 * @param byRealTime what comes twice is due twice
 */
record WallClock(String text, DayRule days, TimesOfDay times, boolean roundTheClock, boolean byRealTime)
        implements Timetable {
    private static final int YEARS = 40;

    /** Years that hold every meeting of a date and a day of the week but one with 29 February 2100. */
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

    /** Days that no calendar has are found at once and not by waiting for them. */
    boolean comesTrue() {
        return FROM.datesUntil(FROM.plusYears(YEARS)).anyMatch(day -> days.includes(day, Set.of()));
    }

    @Override
    public Optional<Instant> next(Instant after, ZoneId zone, Set<LocalDate> holidays) {
        ZoneRules rules = zone.getRules();
        Instant from = after.truncatedTo(SECONDS).plusSeconds(1);
        LocalDateTime horizon = local(from, ZoneOffset.UTC).plusYears(YEARS);
        while (local(from, ZoneOffset.UTC).isBefore(horizon)) {
            Optional<ZoneOffsetTransition> opening = opening(rules, from);
            if (opening.isPresent() && opening.get().getInstant().equals(from) && catchesUp(opening.get(), holidays)) {
                return Optional.of(from);
            }
            ZoneOffset offset = rules.getOffset(from);
            LocalDateTime begin = later(local(from, offset), opening.flatMap(this::fresh));
            Optional<ZoneOffsetTransition> closing = Optional.ofNullable(rules.nextTransition(from));
            LocalDateTime end =
                    closing.map(ZoneOffsetTransition::getDateTimeBefore).orElse(horizon);
            Optional<LocalDateTime> found = first(begin, end.isBefore(horizon) ? end : horizon, holidays);
            if (found.isPresent() || closing.isEmpty()) {
                return found.map(time -> time.toInstant(offset));
            }
            from = closing.get().getInstant();
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> last(Instant atOrBefore, Instant since, ZoneId zone, Set<LocalDate> holidays) {
        ZoneRules rules = zone.getRules();
        Instant at = atOrBefore.truncatedTo(SECONDS);
        Instant oldest = local(at, ZoneOffset.UTC).minusYears(YEARS).toInstant(ZoneOffset.UTC);
        Instant earliest = since.isAfter(oldest) ? since : oldest;
        while (!at.isBefore(earliest)) {
            ZoneOffset offset = rules.getOffset(at);
            Optional<ZoneOffsetTransition> opening = opening(rules, at);
            LocalDateTime begin = later(
                    local(earliest, offset), opening.map(change -> fresh(change).orElse(change.getDateTimeAfter())));
            Optional<LocalDateTime> found = last(begin, local(at, offset), holidays);
            if (found.isPresent()) {
                return found.map(time -> time.toInstant(offset));
            }
            if (opening.isEmpty() || opening.get().getInstant().isBefore(earliest)) {
                return Optional.empty();
            }
            if (catchesUp(opening.get(), holidays)) {
                return opening.map(ZoneOffsetTransition::getInstant);
            }
            at = opening.get().getInstant().minusSeconds(1);
        }
        return Optional.empty();
    }

    /** The change of the clock at or before this moment. */
    private static Optional<ZoneOffsetTransition> opening(ZoneRules rules, Instant moment) {
        return Optional.ofNullable(rules.previousTransition(moment.plusNanos(1)));
    }

    /** Whether the clock skipped something here that is to be done at the first moment behind the gap. */
    private boolean catchesUp(ZoneOffsetTransition change, Set<LocalDate> holidays) {
        return change.isGap()
                && !roundTheClock
                && first(change.getDateTimeBefore(), change.getDateTimeAfter(), holidays)
                        .isPresent();
    }

    /** Where wall times begin that were not there before the clock was put back. */
    private Optional<LocalDateTime> fresh(ZoneOffsetTransition change) {
        return change.isOverlap() && !byRealTime ? Optional.of(change.getDateTimeBefore()) : Optional.empty();
    }

    /** From {@code begin}, before {@code end}. */
    private Optional<LocalDateTime> first(LocalDateTime begin, LocalDateTime end, Set<LocalDate> holidays) {
        LocalDate day = begin.toLocalDate();
        Optional<LocalTime> time = times.atOrAfter(begin.toLocalTime());
        if (time.isEmpty() || !days.includes(day, holidays)) {
            do {
                day = day.plusDays(1);
            } while (day.atStartOfDay().isBefore(end) && !days.includes(day, holidays));
            time = Optional.of(times.first());
        }
        return Optional.of(day.atTime(time.get())).filter(found -> found.isBefore(end));
    }

    /** From {@code begin} to {@code end}, both included. */
    private Optional<LocalDateTime> last(LocalDateTime begin, LocalDateTime end, Set<LocalDate> holidays) {
        LocalDate day = end.toLocalDate();
        Optional<LocalTime> time = times.atOrBefore(end.toLocalTime());
        if (time.isEmpty() || !days.includes(day, holidays)) {
            do {
                day = day.minusDays(1);
            } while (!day.isBefore(begin.toLocalDate()) && !days.includes(day, holidays));
            time = Optional.of(times.last());
        }
        return Optional.of(day.atTime(time.get())).filter(found -> !found.isBefore(begin));
    }

    private static LocalDateTime local(Instant moment, ZoneOffset offset) {
        return LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), offset);
    }

    private static LocalDateTime later(LocalDateTime one, Optional<LocalDateTime> other) {
        return other.filter(one::isBefore).orElse(one);
    }
}
