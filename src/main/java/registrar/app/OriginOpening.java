package registrar.app;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import registrar.cli.SinceWhen;
import registrar.export.Since;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.folder.FolderSource;
import registrar.fetch.store.StoreSource;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Finds out what an order reads, opening the store on the way when it must be asked. */
final class OriginOpening implements Closeable {
    private static final String LATER =
            "Give a later --as-of; --source with an address or folder reckons what that says" + " today as of then.";

    private final Plan plan;
    private final Map<String, String> environment;
    private final DataFolder data;
    private Optional<Store> store = Optional.empty();

    OriginOpening(Plan plan, Map<String, String> environment, DataFolder data) {
        this.plan = plan;
        this.environment = environment;
        this.data = data;
    }

    /** @param given empty lets the store decide, and else the settings */
    Origin open(Optional<SourcePlace> given) throws IOException {
        if (given.isPresent() && given.get() instanceof SourcePlace.Outside outside) {
            return outside(outside);
        }
        if (given.isPresent() && given.get() instanceof SourcePlace.Stored stored) {
            return stored(
                    stored.snapshot().isPresent()
                            ? choice().named(stored.snapshot().get())
                            : inForce());
        }
        Optional<SourcePlace.Outside> set = plan.premises().settings().source();
        if (Store.exists(plan.premises().store()) && choice().newestIfAny().isPresent()) {
            return stored(sameTenant(inForce(), set));
        }
        return outside(set.orElseThrow(Origin::noSource));
    }

    private SnapshotEntry inForce() throws IOException {
        return plan.past() ? choice().inForceAt(plan.moment(), LATER) : choice().newest();
    }

    private Origin outside(SourcePlace.Outside place) throws IOException {
        var source = Sources.of(place, plan.premises().settings(), environment, data);
        return new Origin(source, place.title(), store, Optional.empty(), since(Optional.empty()));
    }

    private Origin stored(SnapshotEntry entry) throws IOException {
        Optional<Since> since = since(Optional.of(entry));
        var source = new StoreSource(choice().snapshots(), entry);
        return new Origin(source, entry.source(), store, Optional.of(entry), since);
    }

    private Optional<Since> since(Optional<SnapshotEntry> reported) throws IOException {
        if (plan.order().since().isPresent()) {
            return Optional.of(notAfter(asked(plan.order().since().get())));
        }
        if (reported.isEmpty() || !plan.order().report().compares()) {
            return Optional.empty();
        }
        return choice().snapshots()
                .before(reported.get())
                .filter(before -> !before.takenAt().isAfter(plan.moment()))
                .map(before -> since(before, before.takenAt()));
    }

    private Since asked(SinceWhen earlier) throws IOException {
        if (earlier instanceof SinceWhen.Snapshot snapshot) {
            SnapshotEntry entry = choice().named(snapshot.id());
            return since(entry, entry.takenAt());
        }
        if (earlier instanceof SinceWhen.At at) {
            Instant moment = at.when().in(plan.zone());
            return since(choice().inForceAt(moment, "Give a later --since."), moment);
        }
        var folder = (SinceWhen.Folder) earlier;
        Instant moment = folder.when().map(when -> when.in(plan.zone())).orElse(plan.moment());
        return new Since(new FolderSource(folder.path(), data), moment);
    }

    private Since since(SnapshotEntry entry, Instant moment) {
        return new Since(new StoreSource(new Snapshots(store.orElseThrow()), entry), moment);
    }

    private Since notAfter(Since since) throws StoppedException {
        if (since.moment().isAfter(plan.moment())) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "--since lies after the moment of the report: expected " + plan.moment() + " or earlier, found "
                            + since.moment() + ". Give an earlier --since or a later --as-of.");
        }
        return since;
    }

    /** Whoever changed the settings to another tenant is not told of the old one. */
    private SnapshotEntry sameTenant(SnapshotEntry entry, Optional<SourcePlace.Outside> set) throws StoppedException {
        if (set.isPresent() && !set.get().title().equals(entry.source())) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "The store holds snapshots of " + entry.source() + ", but source in the settings is "
                            + set.get().title() + ". Give --source store or the other address, or --data for another"
                            + " store.");
        }
        return entry;
    }

    private SnapshotChoice choice() throws IOException {
        if (store.isEmpty()) {
            store = Optional.of(Store.open(plan.premises().store()));
        }
        return new SnapshotChoice(new Snapshots(store.get()), plan.zone());
    }

    /** After trouble alone; otherwise the origin closes what was opened. */
    @Override
    public void close() throws IOException {
        if (store.isPresent()) {
            store.get().close();
        }
    }
}
