package registrar.schedule;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.store.Store;
import registrar.store.firing.Claim;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;
import registrar.store.firing.ScheduleState;
import registrar.store.firing.StaleClaimException;

/** Carries out what was claimed, and says what becomes of a firing that goes wrong. */
final class Attempts {
    /** After the first failure, the second, and so on; after the last of them it is given up. */
    static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Store store;
    private final Firings firings;
    private final FiringWork work;
    private final Troubles troubles;
    private final InstantSource clock;
    private final Rhythm rhythm;
    private volatile boolean closing;

    Attempts(Store store, FiringWork work, Troubles troubles, InstantSource clock, Rhythm rhythm) {
        this.store = store;
        this.firings = new Firings(store);
        this.work = work;
        this.troubles = troubles;
        this.clock = clock;
        this.rhythm = rhythm;
    }

    /** From now on what is interrupted did not fail. */
    void close() {
        closing = true;
    }

    /** @throws IOException what went wrong, once it is noted and told */
    void carryOut(Schedule schedule, Claim claim, Instant due) throws IOException {
        try (Heartbeat heartbeat = Heartbeat.of(firings, claim, clock, rhythm)) {
            try {
                work.carryOut(schedule, claim);
            } catch (IOException | RuntimeException | Error failed) {
                if (heartbeat.lost() || failed instanceof StaleClaimException) {
                    throw stale(claim, failed);
                }
                if (closing || failed instanceof HeldException) {
                    letGo(claim, heartbeat);
                } else {
                    setBack(schedule, claim, due, cause(failed));
                }
                throw failed;
            }
        }
        if (firings.seen(schedule.name(), clock.instant()).failures() > 0) {
            firings.failures(schedule.name(), 0);
        }
    }

    private static StaleClaimException stale(Claim claim, Throwable failed) {
        StaleClaimException stale = new StaleClaimException(claim);
        stale.addSuppressed(failed);
        return stale;
    }

    /** What is let go counts as abandoned at once, so that the next process need not wait for it to be dead. */
    private void letGo(Claim claim, Heartbeat heartbeat) throws IOException {
        Thread.interrupted();
        heartbeat.close();
        firings.beat(claim, Instant.EPOCH);
    }

    /** Our own mistakes are told without their message, which may quote a profile. */
    private static String cause(Throwable failed) {
        if (failed instanceof IOException && failed.getMessage() != null) {
            return failed.getMessage();
        }
        LOG.error("A firing broke", failed);
        return "Registrar made a mistake (" + failed.getClass().getName()
                + "). Please report it, with what registrar --verbose prints.";
    }

    /** What was given up, and is tried once more by hand or by cron, is neither counted nor told again. */
    private void setBack(Schedule schedule, Claim claim, Instant due, String cause) throws IOException {
        int failures = firings.find(claim.key()).map(Firing::failures).orElse(0) + 1;
        Instant now = clock.instant();
        if (failures > WAITS.size() + 1) {
            firings.end(claim, result(FiringState.GIVEN_UP, cause, Optional.empty()), now);
            return;
        }
        if (failures > WAITS.size()) {
            giveUp(schedule, claim, due, cause);
            return;
        }
        boolean wasWell = failures == 1 && isWell(schedule);
        Instant again = now.plus(WAITS.get(failures - 1));
        firings.end(claim, result(FiringState.FAILED, cause, Optional.of(again)), now);
        LOG.warn("{} failed and is tried again at {}: {}", claim.key(), again, cause);
        if (wasWell) {
            tell(schedule, claim, due, cause, Optional.of(again), 1, false);
        }
    }

    /** Whether nothing of a schedule is going wrong already; then its failures are known, and told when given up. */
    private boolean isWell(Schedule schedule) throws IOException {
        return firings.seen(schedule.name(), clock.instant()).failures() == 0
                && firings.newest(schedule.name(), List.of(FiringState.FAILED)).isEmpty();
    }

    /** Ends it for good, and pauses a schedule that was given up too often. */
    void giveUp(Schedule schedule, Claim claim, Instant due, String cause) throws IOException {
        Instant now = clock.instant();
        int inARow = firings.seen(schedule.name(), now).failures() + 1;
        store.write(transaction -> {
            firings.end(transaction, claim, result(FiringState.GIVEN_UP, cause, Optional.empty()), now);
            firings.failures(transaction, schedule.name(), inARow);
            return claim;
        });
        LOG.warn("{} is given up: {}", claim.key(), cause);
        boolean pauses = schedule.pauseAfter() > 0 && inARow >= schedule.pauseAfter();
        if (pauses) {
            String reason = inARow + " firings in a row were given up, the last of them because: " + cause;
            firings.pause(schedule.name(), new ScheduleState.Pause(now, "registrar", reason));
        }
        tell(schedule, claim, due, cause, Optional.empty(), inARow, pauses);
    }

    private static Firings.Result result(FiringState state, String note, Optional<Instant> again) {
        return new Firings.Result(state, 0, 0, 0, Optional.of(note), again);
    }

    /** What cannot be told is in the log of firings, and in the alarm for silence. */
    private void tell(
            Schedule schedule,
            Claim claim,
            Instant due,
            String cause,
            Optional<Instant> again,
            int inARow,
            boolean paused) {
        try {
            troubles.failed(schedule, claim.key(), due, cause, again, inARow, paused);
        } catch (IOException unheard) {
            LOG.error("Nobody could be told that {} failed: {}", claim.key(), unheard.getMessage());
        }
    }
}
