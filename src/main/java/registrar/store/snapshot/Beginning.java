package registrar.store.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.Transaction;
import registrar.store.snapshot.SnapshotEntry.Kind;

/** Whether a fetch goes on with an interrupted one or begins anew, and what it asks for. */
final class Beginning {
    /** Clocks that differ by less are set right, not refused. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final Transaction transaction;
    private final IntakeRequest request;
    private final Instant now;
    private final Optional<SnapshotEntry> newest;

    Beginning(Transaction transaction, IntakeRequest request) {
        this.transaction = transaction;
        this.request = request;
        this.now = request.now().truncatedTo(ChronoUnit.MILLIS);
        this.newest = SnapshotRow.newest(transaction);
    }

    /**
     * @param setAside an interrupted fetch that could not be gone on with
     */
    record Begun(long number, boolean resumed, Optional<SnapshotEntry> setAside) {}

    Begun begin() throws StoppedException {
        checkTenant();
        checkClock();
        Optional<SnapshotEntry> unfinished = SnapshotRow.unfinished(transaction);
        if (unfinished.isPresent() && goesOn(unfinished.get())) {
            touch(unfinished.get().number());
            return new Begun(unfinished.get().number(), true, Optional.empty());
        }
        Kind kind = kind();
        unfinished.ifPresent(old -> Staging.clear(transaction, old.number()));
        return new Begun(insert(kind), false, unfinished);
    }

    private void checkTenant() throws StoppedException {
        Optional<String> known = transaction.first(row -> row.text("identity"), "SELECT identity FROM tenant");
        if (known.isEmpty()) {
            transaction.update("INSERT INTO tenant (only_one, identity) VALUES (1, ?)", request.tenant());
        } else if (!known.get().equals(request.tenant())) {
            if (newest.isPresent()) {
                throw new StoppedException(
                        StopReason.SETTINGS,
                        "The store holds snapshots of " + known.get() + "; this fetch is from " + request.tenant()
                                + ". A store is for one tenant: name another data folder with --data.");
            }
            forgetOther();
        }
    }

    /** Nothing was completed under the other name: a slip in the settings, put right since. */
    private void forgetOther() {
        SnapshotRow.unfinished(transaction).ifPresent(old -> Staging.clear(transaction, old.number()));
        transaction.update("DELETE FROM event");
        transaction.update("DELETE FROM feed");
        transaction.update("UPDATE tenant SET identity = ?", request.tenant());
    }

    private void checkClock() throws StoppedException {
        if (newest.isPresent() && now.isBefore(newest.get().takenAt().minus(SLACK))) {
            throw new StoppedException(
                    StopReason.TRY_LATER,
                    "This machine's clock says " + now + ", but the newest snapshot was taken at "
                            + newest.get().takenAt() + ". Set the clock right, then fetch again.");
        }
    }

    /** A wish for another kind, or too long a rest, begins anew; and what was to be quick is not what others want. */
    private boolean goesOn(SnapshotEntry unfinished) {
        Kind kind = unfinished.kind();
        boolean wanted = request.wish().map(kind::equals).orElse(kind != Kind.QUICK);
        Instant touched = transaction
                .first(
                        row -> row.moment("touched_at"),
                        "SELECT touched_at FROM snapshot WHERE number = ?",
                        unfinished.number())
                .orElseThrow();
        return wanted && touched.plus(request.restartAfter()).isAfter(now);
    }

    private Kind kind() throws StoppedException {
        if (newest.isEmpty()) {
            if (request.wish().equals(Optional.of(Kind.QUICK))) {
                throw new StoppedException(
                        StopReason.USAGE,
                        "A quick fetch needs a complete snapshot to start from, and the store has none. Fetch once without"
                                + " --quick.");
            }
            return Kind.FULL;
        }
        return request.wish().orElseGet(() -> fullIsDue() ? Kind.FULL : Kind.INCREMENTAL);
    }

    private boolean fullIsDue() {
        return SnapshotRow.newestFull(transaction)
                .map(full -> !full.takenAt()
                        .atOffset(ZoneOffset.UTC)
                        .plus(request.fullEvery())
                        .toInstant()
                        .isAfter(now))
                .orElse(true);
    }

    private long insert(Kind kind) {
        long number = transaction.number("SELECT coalesce(max(number), 0) + 1 AS n FROM snapshot");
        Instant takenAt = newest.map(SnapshotEntry::takenAt)
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plusMillis(1))
                .orElse(now);
        Instant seats = kind == Kind.QUICK ? newest.orElseThrow().seatsReadAt() : takenAt;
        transaction.update(
                "INSERT INTO snapshot (number, id, kind, base, taken_at, seats_read_at, touched_at, source)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                SnapshotRow.id(takenAt),
                kind.name(),
                newest.map(SnapshotEntry::number),
                takenAt,
                seats,
                now,
                request.source());
        return number;
    }

    private void touch(long number) {
        transaction.update("UPDATE snapshot SET touched_at = ? WHERE number = ?", now, number);
    }
}
