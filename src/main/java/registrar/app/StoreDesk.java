package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.cli.ExportOrder;
import registrar.cli.Forgotten;
import registrar.cli.Interrupted;
import registrar.cli.RunReader;
import registrar.cli.Surroundings;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.DataFolder;
import registrar.store.Restored;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.outbox.Outbox;
import registrar.store.run.RunEntry;
import registrar.store.run.RunItem;
import registrar.store.run.Runs;
import registrar.store.snapshot.Snapshots;

/** What commands ask of the store itself. */
final class StoreDesk {
    private final Premises premises;
    private final Surroundings around;

    private StoreDesk(Premises premises, Surroundings around) {
        this.premises = premises;
        this.around = around;
    }

    static StoreDesk at(ExportOrder.Place place, Surroundings around) throws IOException {
        return new StoreDesk(Premises.of(place, around), around);
    }

    Interrupted interrupted(String command) throws IOException {
        if (!Store.exists(premises.store())) {
            throw wrong(
                    "There is no " + command + " run to resume: only runs from the store are journaled, and there is"
                            + " none at " + premises.data() + ". Run without --resume.");
        }
        try (DataFolder data = DataFolder.open(premises.data());
                Store store = Store.open(premises.store())) {
            Runs runs = RunBook.open(store, around, data.path()).runs();
            RunEntry run = runs.interrupted(command)
                    .orElseThrow(() -> wrong("There is no " + command
                            + " run to resume: the last one from this store was finished, or there was none."
                            + " Run without --resume."));
            return new Interrupted(run, premises.data());
        }
    }

    RunReader runs() throws IOException {
        if (!Store.exists(premises.store())) {
            return new NoRuns();
        }
        Store store = Store.open(premises.store());
        return new StoredRuns(store, new Runs(store), Machine.name(around));
    }

    Forgotten forget(String learner) throws IOException {
        try (DataFolder data = DataFolder.open(premises.data());
                Store store = Store.open(existing())) {
            Runs runs = RunBook.open(store, around, data.path()).runs();
            var snapshots = new Snapshots(store);
            var known = snapshots.known(learner);
            if (known.ids().size() > 1) {
                throw wrong("Expected one learner, found several who have or had that e-mail address: "
                        + String.join(", ", known.ids()) + ". Forget each of them by id.");
            }
            // the journal first: whoever is killed in between says it again, and the snapshots still know all names
            List<String> names =
                    Stream.concat(known.names().stream(), Stream.of(learner)).toList();
            int told = runs.forget(known.ids(), names);
            var outbox = new Outbox(store);
            int mails = outbox.forget(names, around.clock().instant());
            snapshots.forget(learner, around.clock().instant(), Machine.user());
            if (known.ids().isEmpty() && told + mails == 0) {
                throw wrong(
                        "Expected a learner of the store, by id or e-mail address, found nobody by that name in it.");
            }
            return new Forgotten(known.ids(), told, mails, outbox.waiting(), store.laidAside());
        }
    }

    void backup(Path file) throws IOException {
        try (Store store = Store.open(existing())) {
            store.backup(file);
        }
    }

    Restored restore(Path file) throws IOException {
        try (DataFolder data = DataFolder.open(premises.data())) {
            List<Snapshots.Mark> forgotten = forgottenSoFar();
            Restored restored =
                    Store.restore(file, premises.store(), around.clock().instant());
            // opened once, so that an older copy is brought to this version here and not by who only reads
            try (Store store = Store.open(premises.store())) {
                Runs runs = RunBook.open(store, around, data.path()).runs();
                List<String> again = new Snapshots(store)
                        .forgetAgain(forgotten, around.clock().instant(), Machine.user());
                runs.forget(again, again);
                return restored;
            }
        }
    }

    /** Of a store too damaged to say it, nobody; restoring lays it aside. */
    private List<Snapshots.Mark> forgottenSoFar() {
        if (!Store.exists(premises.store())) {
            return List.of();
        }
        try (Store store = Store.open(premises.store())) {
            return new Snapshots(store).forgotten();
        } catch (IOException damaged) {
            return List.of();
        }
    }

    private StoreAddress existing() throws StoppedException {
        if (!Store.exists(premises.store())) {
            throw wrong("There is no store at " + premises.data()
                    + " yet; \"registrar fetch\" makes it. Give --data or --config if it is elsewhere.");
        }
        return premises.store();
    }

    private record NoRuns() implements RunReader {
        @Override
        public List<RunEntry> list(int most) {
            return List.of();
        }

        @Override
        public Optional<RunEntry> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<RunItem> missing(String runId, String behind, int most) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    /** Nobody who only reads may mark a run as interrupted, but may say so. */
    private record StoredRuns(Store store, Runs runs, String here) implements RunReader {
        @Override
        public List<RunEntry> list(int most) throws IOException {
            return runs.list(most).stream().map(run -> run.seenFrom(here)).toList();
        }

        @Override
        public Optional<RunEntry> find(String id) throws IOException {
            return runs.find(id).map(run -> run.seenFrom(here));
        }

        @Override
        public List<RunItem> missing(String runId, String behind, int most) throws IOException {
            return runs.missing(runId, behind, most);
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }

    private static StoppedException wrong(String message) {
        return new StoppedException(StopReason.USAGE, message);
    }
}
