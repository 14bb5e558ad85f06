package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import registrar.cli.Surroundings;
import registrar.export.Since;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.LearnerSource;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.snapshot.SnapshotEntry;

/**
 * Where the learners of one run come from, opened: an address, a folder, or a snapshot of the store, which is opened only
 * when it is needed.
 *
 * @param title the source's name for people
 * @param store present when the run reads it
 * @param snapshot what is reported; empty when that is fetched now
 */
record Origin(
        LearnerSource source,
        String title,
        Optional<Store> store,
        Optional<SnapshotEntry> snapshot,
        Optional<Since> since)
        implements Closeable {
    Origin {
        requireNonNull(source);
        requireNonNull(title);
        requireNonNull(store);
        requireNonNull(snapshot);
        requireNonNull(since);
    }

    /** Says early what {@link #open} would only say after a data folder was made. */
    static void check(Plan plan, Surroundings around) throws IOException {
        Premises premises = plan.premises();
        Optional<SourcePlace> given = given(plan, around);
        boolean asked = given.filter(SourcePlace.Stored.class::isInstance).isPresent()
                || plan.order().since().filter(since -> since.stored()).isPresent();
        if (asked && !Store.exists(premises.store())) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "Expected a store of snapshots, found none yet. \"registrar fetch\" makes it and takes the first one.");
        }
        if (given.isEmpty() && premises.settings().source().isEmpty() && !Store.exists(premises.store())) {
            throw noSource();
        }
    }

    static Origin open(Plan plan, Surroundings around, DataFolder data) throws IOException {
        var opening = new OriginOpening(plan, around.environment(), data);
        try {
            return opening.open(given(plan, around));
        } catch (IOException | RuntimeException trouble) {
            opening.close();
            throw trouble;
        }
    }

    private static Optional<SourcePlace> given(Plan plan, Surroundings around) throws IOException {
        try {
            return plan.order().place().source().map(text -> SourcePlace.parse(text, around.folder()));
        } catch (IllegalArgumentException cannotBe) {
            throw new StoppedException(StopReason.USAGE, "--source: " + cannotBe.getMessage(), cannotBe);
        }
    }

    static StoppedException noSource() {
        return new StoppedException(
                StopReason.USAGE,
                "Expected a source of learners, found none: give --source (an https address or a folder of profiles), or"
                        + " set it in registrar.yaml. \"registrar demo\" shows everything without one; README.md has the"
                        + " five-minute path to your own tenant.");
    }

    @Override
    public void close() throws IOException {
        if (store.isPresent()) {
            store.get().close();
        }
    }
}
