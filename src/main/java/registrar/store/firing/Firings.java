package registrar.store.firing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.store.Store;
import registrar.store.Transaction;

/** Firings and the state of schedules. For several threads and processes at once. */
public final class Firings {
    private final Store store;

    public Firings(Store store) {
        this.store = requireNonNull(store);
    }

    /**
     * Takes a firing that nobody has done or is doing.
     *
     * @param holder who takes it: machine and process
     * @param silence after which who is doing it counts as dead
     * @return empty when it is done, or somebody alive is doing it
     */
    public Optional<Claim> claim(String key, String schedule, Instant due, String holder, Instant now, Duration silence)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Says that the holder lives; false when the claim was taken over. */
    public boolean beat(Claim claim, Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Keeps what all attempts work with; what an earlier attempt kept stands. */
    public Firing pin(Claim claim, Instant asOf, Optional<String> snapshot, String runId) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends a firing, together with what else the transaction writes.
     *
     * @param result its state, counts and note; the rest of it is as kept
     * @throws StaleClaimException when somebody took it over; nothing may be written then
     */
    public void end(Transaction transaction, Claim claim, Result result, Instant now) throws StaleClaimException {
        throw new UnsupportedOperationException();
    }

    /** How a firing ended. */
    public record Result(FiringState state, long mails, long rows, long unassigned, Optional<String> note) {
        public Result {
            requireNonNull(state);
            requireNonNull(note);
        }
    }

    public Optional<Firing> find(String key) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The firing of the latest due instant in one of these states. */
    public Optional<Firing> newest(String schedule, List<FiringState> states) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Latest due first; of all schedules when none is named. */
    public List<Firing> list(Optional<String> schedule, int most) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Instants between, exclusive and inclusive, that were done or passed over. */
    public List<Instant> settled(String schedule, Instant after, Instant until) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The state of a schedule; one met for the first time is noted as first seen now. */
    public ScheduleState seen(String schedule, Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void pause(String schedule, ScheduleState.Pause pause) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** What was missed while it was paused is not due: it counts as seen anew. */
    public void resume(String schedule, Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Counts failures in a row, 0 after a success. */
    public void failures(String schedule, int inARow) throws IOException {
        throw new UnsupportedOperationException();
    }
}
