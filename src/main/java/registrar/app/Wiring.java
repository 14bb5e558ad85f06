package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import registrar.cli.Checkup;
import registrar.cli.DoctorOrder;
import registrar.cli.Explained;
import registrar.cli.ExportOrder;
import registrar.cli.Exported;
import registrar.cli.FetchOrder;
import registrar.cli.Fetched;
import registrar.cli.Forgotten;
import registrar.cli.Interrupted;
import registrar.cli.Registrar;
import registrar.cli.RunReader;
import registrar.cli.ScheduleDesk;
import registrar.cli.SendOrder;
import registrar.cli.Sent;
import registrar.cli.SnapshotList;
import registrar.cli.Surroundings;
import registrar.cli.WhyOrder;
import registrar.export.RunFile;
import registrar.learner.Progress;
import registrar.sink.Sink;
import registrar.store.Restored;
import registrar.store.Store;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Hands what is ordered to whoever carries it out. */
final class Wiring implements Registrar {
    private final Surroundings around;

    Wiring(Surroundings around) {
        this.around = around;
    }

    @Override
    public void log(boolean verbose) {
        Logging.set(verbose, around.err());
    }

    @Override
    public Exported export(ExportOrder order, Progress progress) throws IOException {
        return ReportRun.of(order, around, progress);
    }

    @Override
    public Explained why(WhyOrder order) throws IOException {
        return new Reasons(order, around).explain();
    }

    @Override
    public Fetched fetch(FetchOrder order, Progress progress) throws IOException {
        return FetchRun.of(order, around, progress);
    }

    @Override
    public SnapshotList snapshots(ExportOrder.Place place) throws IOException {
        Premises premises = Premises.of(place, around);
        List<SnapshotEntry> entries = List.of();
        if (Store.exists(premises.store())) {
            try (Store store = Store.open(premises.store())) {
                entries = new Snapshots(store).list();
            }
        }
        return new SnapshotList(entries, premises.zone(), around.clock().instant());
    }

    @Override
    public Interrupted interrupted(ExportOrder.Place place, String command) throws IOException {
        return StoreDesk.at(place, around).interrupted(command);
    }

    @Override
    public RunReader runs(ExportOrder.Place place) throws IOException {
        return StoreDesk.at(place, around).runs();
    }

    @Override
    public Forgotten forget(ExportOrder.Place place, String learner) throws IOException {
        return StoreDesk.at(place, around).forget(learner);
    }

    @Override
    public void backup(ExportOrder.Place place, Path file) throws IOException {
        StoreDesk.at(place, around).backup(file);
    }

    @Override
    public Restored restore(ExportOrder.Place place, Path file) throws IOException {
        return StoreDesk.at(place, around).restore(file);
    }

    @Override
    public Sent send(SendOrder order, Progress progress) throws IOException {
        return SendRun.of(order, around, progress);
    }

    @Override
    public ScheduleDesk schedules(ExportOrder.Place place) throws IOException {
        return Scheduling.at(place, around);
    }

    @Override
    public void doctor(DoctorOrder order, Consumer<Checkup> told) throws IOException {
        new Doctor(order, around).look(told);
    }

    @Override
    public List<Path> demo(Path out, Progress progress, Consumer<Exported> told) throws IOException {
        return new Demo(out, around.clock()).run(progress, told);
    }

    static void putRunFile(Exported exported, Sink sink) throws IOException {
        sink.put(RunFile.NAME, out -> RunFile.write(exported.summary(), exported.edition(), exported.took(), out));
    }

    static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }
}
