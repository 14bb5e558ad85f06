package registrar.store.firing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.store.Store;
import registrar.store.Transaction;

/**
 * Firings and the state of schedules. For several threads and processes at once, whose moments are to be of one clock
 * ({@link Store#now}).
 */
public final class Firings {
    private static final String LATEST_FIRST = " ORDER BY due DESC, fire_key DESC LIMIT ?";

    private final Store store;

    public Firings(Store store) {
        this.store = requireNonNull(store);
    }

    /**
     * Takes a firing that nobody has done or is doing.
     *
     * @param holder who takes it: machine and process
     * @param silence after which who is doing it counts as dead
     * @return empty when it is over, is to be tried later, or somebody alive is doing it
     */
    public Optional<Claim> claim(String key, String schedule, Instant due, String holder, Instant now, Duration silence)
            throws IOException {
        return claim(key, schedule, due, holder, now, silence, false);
    }

    /** As {@link #claim}, at a person's wish: also one that was given up, or that is to be tried later. */
    public Optional<Claim> insist(
            String key, String schedule, Instant due, String holder, Instant now, Duration silence) throws IOException {
        return claim(key, schedule, due, holder, now, silence, true);
    }

    private Optional<Claim> claim(
            String key, String schedule, Instant due, String holder, Instant now, Duration silence, boolean insists)
            throws IOException {
        return store.write(transaction -> {
            ScheduleRows.meet(transaction, schedule, now);
            boolean ours = FiringRows.begin(transaction, key, schedule, due, holder, now)
                    || FiringRows.goOn(transaction, key, holder, now, now.minus(silence), insists);
            return Optional.of(key)
                    .filter(taken -> ours)
                    .flatMap(taken -> FiringRows.find(transaction, taken))
                    .map(firing -> new Claim(key, firing.attempts()));
        });
    }

    /** Says that the holder lives; false when the claim was taken over. Waits for no other thread of this process. */
    public boolean beat(Claim claim, Instant now) throws IOException {
        return store.writeBeside(transaction -> FiringRows.beat(transaction, claim, now));
    }

    /**
     * Keeps what all attempts work with; what an earlier attempt kept stands.
     *
     * @throws StaleClaimException when somebody took it over
     */
    public Firing pin(Claim claim, Instant asOf, Optional<String> snapshot, String runId) throws IOException {
        return store.write(transaction -> {
            if (!FiringRows.pin(transaction, claim, asOf, snapshot, runId)) {
                throw new StaleClaimException(claim);
            }
            return FiringRows.find(transaction, claim.key()).orElseThrow();
        });
    }

    /**
     * Ends a firing, together with what else the transaction writes.
     *
     * @param result its state, counts and note; the rest of it is as kept
     * @throws StaleClaimException when somebody took it over; nothing may be written then
     */
    public void end(Transaction transaction, Claim claim, Result result, Instant now) throws StaleClaimException {
        if (!FiringRows.end(transaction, claim, result, now)) {
            throw new StaleClaimException(claim);
        }
    }

    /** As above, where nothing else is to be written. */
    public void end(Claim claim, Result result, Instant now) throws IOException {
        store.write(transaction -> {
            end(transaction, claim, result, now);
            return claim;
        });
    }

    /**
     * How a firing ended.
     *
     * @param again when one that failed is tried again
     */
    public record Result(
            FiringState state, long mails, long rows, long unassigned, Optional<String> note, Optional<Instant> again) {
        public Result {
            requireNonNull(state);
            requireNonNull(note);
            requireNonNull(again);
        }

        public Result(FiringState state, long mails, long rows, long unassigned, Optional<String> note) {
            this(state, mails, rows, unassigned, note, Optional.empty());
        }
    }

    /** Notes that instants are not carried out, but for those that were begun. */
    public void passOver(String schedule, List<Instant> dues, String holder, String note, Instant now)
            throws IOException {
        store.write(transaction -> {
            FiringRows.passOver(transaction, schedule, dues, holder, note, now);
            return dues;
        });
    }

    public Optional<Firing> find(String key) throws IOException {
        return store.read(transaction -> FiringRows.find(transaction, key));
    }

    /** The firing of the latest due instant in one of these states. */
    public Optional<Firing> newest(String schedule, List<FiringState> states) throws IOException {
        return store.read(t ->
                FiringRows.list(
                                t,
                                "WHERE schedule = ? AND state IN (" + words(states) + ")" + LATEST_FIRST,
                                schedule,
                                1)
                        .stream()
                        .findFirst());
    }

    /** Those in one of these states, of all schedules, the latest due first: what runs, what is to be tried again. */
    public List<Firing> in(List<FiringState> states, int most) throws IOException {
        return store.read(t -> FiringRows.list(t, "WHERE state IN (" + words(states) + ")" + LATEST_FIRST, most));
    }

    private static String words(List<FiringState> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
    }

    /** Latest due first; of all schedules when none is named. */
    public List<Firing> list(Optional<String> schedule, int most) throws IOException {
        return store.read(transaction -> schedule.isEmpty()
                ? FiringRows.list(transaction, LATEST_FIRST, most)
                : FiringRows.list(transaction, "WHERE schedule = ?" + LATEST_FIRST, schedule.get(), most));
    }

    /**
     * Instants between, exclusive and inclusive, that are over: done, passed over or given up. Extra runs do not count: they
     * are at no instant of the schedule.
     */
    public List<Instant> settled(String schedule, Instant after, Instant until) throws IOException {
        List<Firing> over = store.read(t -> FiringRows.list(
                t,
                "WHERE schedule = ? AND due > ? AND due <= ? AND state IN ('DONE', 'EMPTY', 'SKIPPED', 'GIVEN_UP')"
                        + " ORDER BY due",
                schedule,
                after,
                until));
        return over.stream()
                .filter(firing -> firing.key().equals(Firing.key(schedule, firing.due())))
                .map(Firing::due)
                .toList();
    }

    /** The state of a schedule, as far as anybody has met it. */
    public Optional<ScheduleState> state(String schedule) throws IOException {
        return store.read(transaction -> ScheduleRows.find(transaction, schedule));
    }

    /** The state of a schedule; one met for the first time is noted as first seen now. */
    public ScheduleState seen(String schedule, Instant now) throws IOException {
        Optional<ScheduleState> known = state(schedule);
        if (known.isPresent()) {
            return known.get();
        }
        return store.write(transaction -> {
            ScheduleRows.meet(transaction, schedule, now);
            return ScheduleRows.find(transaction, schedule).orElseThrow();
        });
    }

    public void pause(String schedule, ScheduleState.Pause pause) throws IOException {
        store.write(transaction -> {
            ScheduleRows.meet(transaction, schedule, pause.since());
            ScheduleRows.pause(transaction, schedule, Optional.of(pause));
            return schedule;
        });
    }

    /** What was missed while it was paused is not due: it counts as seen anew. */
    public void resume(String schedule, Instant now) throws IOException {
        store.write(transaction -> {
            ScheduleRows.meet(transaction, schedule, now);
            ScheduleRows.pause(transaction, schedule, Optional.empty());
            ScheduleRows.seenAnew(transaction, schedule, now);
            return schedule;
        });
    }

    /** Counts failures in a row, 0 after a success. */
    public void failures(String schedule, int inARow) throws IOException {
        store.write(transaction -> {
            failures(transaction, schedule, inARow);
            return schedule;
        });
    }

    /** As above, together with what else the transaction writes. */
    public void failures(Transaction transaction, String schedule, int inARow) {
        ScheduleRows.failures(transaction, schedule, inARow);
    }

    /**
     * Removes firings that ended before this moment, but for the last of each schedule that was done; instants before it are
     * not due any more.
     *
     * @return how many
     */
    public int prune(Instant before) throws IOException {
        return store.write(transaction -> {
            ScheduleRows.nothingDueBefore(transaction, before);
            return FiringRows.prune(transaction, before);
        });
    }
}
