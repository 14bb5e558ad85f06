package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.Optional;
import registrar.cli.Call;
import registrar.cli.ExportOrder;
import registrar.cli.FetchOrder;
import registrar.cli.Surroundings;
import registrar.failure.StoppedException;
import registrar.learner.Progress;
import registrar.store.Store;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/**
 * A snapshot that is young enough to be sent out: one of the store, or one fetched now. An old one is never sent for want of
 * a new one. For who holds the data folder.
 */
final class FreshSnapshot {
    private static final TemporalAmount USUAL_MAX_AGE = Period.ofDays(1);

    private final Premises premises;
    private final Surroundings around;
    private final Store store;
    private final RunBook book;
    private final Duration patience;
    private final Snapshots snapshots;

    /** @param patience with another fetch into the same store */
    FreshSnapshot(Premises premises, Surroundings around, Store store, RunBook book, Duration patience) {
        this.premises = requireNonNull(premises);
        this.around = requireNonNull(around);
        this.store = requireNonNull(store);
        this.book = requireNonNull(book);
        this.patience = requireNonNull(patience);
        this.snapshots = new Snapshots(store);
    }

    /**
     * The newest, renewed when it is too old.
     *
     * @param why the arguments under which a fetch is journaled
     * @throws StoppedException when it is too old and cannot be renewed
     * @throws registrar.schedule.HeldException when another process goes on fetching
     */
    SnapshotEntry newest(Call why, Progress progress) throws IOException {
        Optional<SnapshotEntry> newest = young();
        if (newest.isPresent()) {
            return newest.get();
        }
        Waiting.upTo(patience, this::nobodyFetches);
        // what was waited for may be what is needed
        newest = young();
        return newest.isPresent() ? newest.get() : renewed(why, progress);
    }

    private Optional<SnapshotEntry> young() throws IOException {
        Instant now = around.clock().instant();
        return snapshots.newest().filter(entry -> isOfThisTenant(entry) && isYoungAt(now, entry));
    }

    private boolean nobodyFetches() throws IOException {
        store.claimFetch();
        store.releaseFetch();
        return true;
    }

    private SnapshotEntry renewed(Call why, Progress progress) throws IOException {
        try {
            if (premises.settings().source().isEmpty()) {
                throw Origin.noSource();
            }
            return fetched(why, progress);
        } catch (StoppedException cannot) {
            Optional<SnapshotEntry> old = snapshots.newest().filter(this::isOfThisTenant);
            throw new StoppedException(cannot.reason(), cannot.getMessage() + old(old), cannot);
        }
    }

    /** The one in force at a moment that has gone by, if it was young enough then. */
    Optional<SnapshotEntry> at(Instant moment) throws IOException {
        return snapshots.inForceAt(moment).filter(entry -> isYoungAt(moment, entry) && isOfThisTenant(entry));
    }

    private boolean isYoungAt(Instant moment, SnapshotEntry entry) {
        TemporalAmount most = premises.settings().store().maxAge().orElse(USUAL_MAX_AGE);
        return !entry.takenAt()
                .isBefore(moment.atZone(premises.zone()).minus(most).toInstant());
    }

    /** Whoever changed the settings to another tenant is sent nothing of the old one; fetching says so. */
    private boolean isOfThisTenant(SnapshotEntry entry) {
        return premises.settings()
                .source()
                .map(source -> source.title().equals(entry.source()))
                .orElse(true);
    }

    private SnapshotEntry fetched(Call why, Progress progress) throws IOException {
        var place = new ExportOrder.Place(Optional.empty(), Optional.empty(), Optional.of(premises.data()));
        var order = new FetchOrder(place, Optional.empty(), why);
        return FetchRun.of(order, premises, around, store, book, progress).snapshot();
    }

    private String old(Optional<SnapshotEntry> newest) {
        return newest.map(entry -> " Nothing was sent: the newest snapshot is of " + told(entry.takenAt())
                        + ", which is older than max-age in the settings.")
                .orElse(" Nothing was sent: the store has no snapshot.");
    }

    private String told(Instant moment) {
        ZoneId zone = premises.zone();
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).format(moment.atZone(zone)) + " ("
                + zone.getId() + ")";
    }
}
