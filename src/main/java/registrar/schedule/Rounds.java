package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.schedule.Schedule.Misfire;
import registrar.store.Store;
import registrar.store.firing.Claim;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;
import registrar.store.firing.ScheduleState;

/**
 * Finds what of a schedule is due, claims it and carries it out. May be asked at any time, by any number of processes: what
 * is due is what the store does not know as settled, so a call too many does nothing and a call too late loses nothing.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int PAGE = 100;
    private static final int OPEN = 10_000;
    private static final int DEATHS = 20;
    private static final Duration LATER = Duration.ofDays(1);

    private final Firings firings;
    private final Attempts attempts;
    private final InstantSource clock;
    private final String holder;
    private final Rhythm rhythm;

    /** Before these moments nothing is due that has no firing in the store. */
    private final Map<String, Instant> marks = new ConcurrentHashMap<>();

    /**
     * @param local this machine's clock; the store's counts
     * @param holder who carries out: machine and process
     */
    public Rounds(Store store, FiringWork work, Troubles troubles, Clock local, String holder, Rhythm rhythm) {
        this(store, work, troubles, new StoreClock(store, local), holder, rhythm);
    }

    Rounds(Store store, FiringWork work, Troubles troubles, InstantSource clock, String holder, Rhythm rhythm) {
        this.clock = requireNonNull(clock);
        this.firings = new Firings(store);
        this.attempts = new Attempts(store, work, troubles, clock, rhythm);
        this.holder = requireNonNull(holder);
        this.rhythm = requireNonNull(rhythm);
    }

    String holder() {
        return holder;
    }

    Rhythm rhythm() {
        return rhythm;
    }

    InstantSource clock() {
        return clock;
    }

    /** From now on what is interrupted did not fail, and is left to the next who comes. */
    void close() {
        attempts.close();
    }

    /**
     * Carries out the newest instant at or before now, also of a schedule that is new, and one that was given up.
     *
     * @throws IOException what went wrong, once it is noted and told
     */
    public Ran runDue(Schedule schedule) throws IOException {
        Instant now = clock.instant();
        if (firings.seen(schedule.name(), now).pause().isPresent()) {
            return new Ran(Ran.Kind.PAUSED, Optional.empty());
        }
        Optional<Instant> due = new Agenda(schedule).newest(Instant.MIN, now);
        return due.isEmpty()
                ? new Ran(Ran.Kind.NOT_DUE, Optional.empty())
                : run(schedule, Firing.key(schedule.name(), due.get()), due.get(), now);
    }

    /** Carries out a firing of its own for this moment, paused or not. */
    public Ran runNow(Schedule schedule) throws IOException {
        Instant now = clock.instant();
        return run(schedule, Firing.key(schedule.name(), now) + "+extra", now, now);
    }

    private Ran run(Schedule schedule, String key, Instant due, Instant now) throws IOException {
        Optional<Claim> claim = firings.insist(key, schedule.name(), due, holder, now, rhythm.silence());
        if (claim.isPresent()) {
            attempts.carryOut(schedule, claim.get(), due);
            return new Ran(Ran.Kind.CARRIED_OUT, firings.find(key));
        }
        Optional<Firing> found = firings.find(key);
        boolean running =
                found.filter(firing -> firing.state() == FiringState.RUNNING).isPresent();
        return new Ran(running ? Ran.Kind.UNDER_WAY : Ran.Kind.DONE_BEFORE, found);
    }

    /**
     * Carries out one firing that is due, if any.
     *
     * @return when to come again
     */
    Instant go(Schedule schedule) throws IOException {
        Instant now = clock.instant();
        ScheduleState state = firings.seen(schedule.name(), now);
        if (state.pause().isPresent()) {
            return next(schedule, now);
        }
        List<Firing> open = open(schedule);
        if (takeUp(schedule, open, now) || begin(schedule, state, open, now)) {
            return clock.instant();
        }
        return Stream.concat(Stream.of(next(schedule, now)), open.stream().map(this::goesOn))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    Instant next(Schedule schedule, Instant now) {
        Instant later = now.plus(LATER);
        return new Agenda(schedule).next(now).filter(later::isAfter).orElse(later);
    }

    /** What was begun and has not come to its end, oldest first. */
    private List<Firing> open(Schedule schedule) throws IOException {
        return firings.in(List.of(FiringState.RUNNING, FiringState.FAILED), OPEN).stream()
                .filter(firing -> firing.schedule().equals(schedule.name()))
                .sorted(Comparator.comparing(Firing::due))
                .toList();
    }

    private Instant goesOn(Firing firing) {
        return firing.state() == FiringState.FAILED
                ? firing.again().orElse(Instant.MIN)
                : firing.beat().plus(rhythm.silence()).plusMillis(1);
    }

    /** Tries again what failed, and takes over what its holder left; true when it carried out something. */
    private boolean takeUp(Schedule schedule, List<Firing> open, Instant now) throws IOException {
        for (Firing firing : open) {
            if (goesOn(firing).isAfter(now)) {
                continue;
            }
            Optional<Claim> claim = claim(schedule, firing.key(), firing.due(), now);
            if (claim.isEmpty()) {
                continue;
            }
            if (isOvertaken(schedule, firing, now)) {
                overtake(schedule, firing, claim.get(), now);
            } else if (claim.get().attempt() > firing.failures() + DEATHS) {
                attempts.giveUp(
                        schedule,
                        claim.get(),
                        firing.due(),
                        "The process that carried it out ended " + DEATHS
                                + " times before it was done. Look for what ended it: memory, or the time that a service manager"
                                + " allows.");
            } else {
                carryOut(schedule, claim.get(), firing.due());
                return true;
            }
        }
        return false;
    }

    /** Whether a newer instant has come, where only the newest is wanted. */
    private static boolean isOvertaken(Schedule schedule, Firing firing, Instant now) {
        return schedule.misfire() != Misfire.EACH
                && firing.key().equals(Firing.key(schedule.name(), firing.due()))
                && new Agenda(schedule).newest(firing.due().plusMillis(1), now).isPresent();
    }

    private void overtake(Schedule schedule, Firing firing, Claim claim, Instant now) throws IOException {
        if (firing.state() == FiringState.FAILED) {
            attempts.giveUp(schedule, claim, firing.due(), firing.note().orElse("It failed"));
        } else {
            Optional<String> note = Optional.of("Its process ended before it was done, and a newer one is due");
            firings.end(claim, new Firings.Result(FiringState.SKIPPED, 0, 0, 0, note), now);
        }
    }

    /** Begins the first that is due and unknown; true when there was one. */
    private boolean begin(Schedule schedule, ScheduleState state, List<Firing> open, Instant now) throws IOException {
        Agenda agenda = new Agenda(schedule);
        Instant since = later(state.firstSeen(), marks.getOrDefault(schedule.name(), Instant.MIN));
        List<Instant> page = agenda.candidates(since, now, PAGE);
        while (!page.isEmpty()) {
            for (Instant due : Agenda.due(page, state, known(schedule, page, open))) {
                if (agenda.passesOver(due, now)) {
                    firings.passOver(schedule.name(), List.of(due), holder, "Nobody was there to carry it out", now);
                    continue;
                }
                Optional<Claim> claim = claim(schedule, Firing.key(schedule.name(), due), due, now);
                if (claim.isPresent()) {
                    mark(schedule, due);
                    carryOut(schedule, claim.get(), due);
                    return true;
                }
            }
            Instant last = page.get(page.size() - 1);
            mark(schedule, last);
            page = page.size() < PAGE ? List.of() : agenda.candidates(last.plusNanos(1), now, PAGE);
        }
        return false;
    }

    /** Others may carry out newer instants than ours, so only those in their order may be forgotten. */
    private void mark(Schedule schedule, Instant due) {
        if (schedule.misfire() == Misfire.EACH) {
            marks.put(schedule.name(), due);
        }
    }

    private Set<Instant> known(Schedule schedule, List<Instant> page, List<Firing> open) throws IOException {
        Set<Instant> known =
                new HashSet<>(firings.settled(schedule.name(), page.get(0).minusMillis(1), page.get(page.size() - 1)));
        open.forEach(firing -> known.add(firing.due()));
        return known;
    }

    private Optional<Claim> claim(Schedule schedule, String key, Instant due, Instant now) throws IOException {
        return firings.claim(key, schedule.name(), due, holder, now, rhythm.silence());
    }

    /** What went wrong is noted by then and tried again later. */
    private void carryOut(Schedule schedule, Claim claim, Instant due) {
        try {
            attempts.carryOut(schedule, claim, due);
        } catch (IOException | RuntimeException failed) {
            LOG.info("Attempt {} at {} ended with {}", claim.attempt(), claim.key(), failed.getClass());
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
