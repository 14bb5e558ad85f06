package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.cli.ExportOrder;
import registrar.cli.Exported;
import registrar.cli.FetchOrder;
import registrar.cli.Fetched;
import registrar.cli.Registrar;
import registrar.cli.SnapshotList;
import registrar.cli.Surroundings;
import registrar.cli.Target;
import registrar.export.ExportRequest;
import registrar.export.ExportSummary;
import registrar.export.Exporter;
import registrar.export.RunFile;
import registrar.learner.Progress;
import registrar.render.Templates;
import registrar.report.Edition;
import registrar.sink.FolderSink;
import registrar.sink.Sink;
import registrar.sink.StandardOutputSink;
import registrar.sink.ZipSink;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Builds what an order needs and hands the parts to each other. */
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
        Instant began = around.clock().instant();
        Plan plan = Plan.of(order, around);
        Origin.check(plan, around);
        var renderers = new Renderers(templates(order.template()));
        try (DataFolder data = DataFolder.open(plan.premises().data());
                Origin origin = Origin.open(plan, around, data)) {
            ExportRequest request = plan.request(origin.title(), origin.since());
            var exporter = new Exporter(origin.source(), renderers, data, threads());
            try (Sink sink = sink(order.target(), request.edition(), data)) {
                ExportSummary summary = exporter.export(request, sink, progress);
                Duration took = Duration.between(began, around.clock().instant());
                var exported = new Exported(summary, request.edition(), took, origin.snapshot(), request.maxAge());
                if (!(order.target() instanceof Target.StandardOutput)) {
                    putRunFile(exported, sink);
                }
                sink.finish();
                return exported;
            }
        }
    }

    @Override
    public Fetched fetch(FetchOrder order, Progress progress) throws IOException {
        throw new UnsupportedOperationException();
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
    public List<Path> demo(Path out, Progress progress, Consumer<Exported> told) throws IOException {
        return new Demo(out, around.clock()).run(progress, told);
    }

    static void putRunFile(Exported exported, Sink sink) throws IOException {
        sink.put(RunFile.NAME, out -> RunFile.write(exported.summary(), exported.edition(), exported.took(), out));
    }

    static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Templates templates(Optional<Path> folder) {
        return folder.map(Templates::over).orElseGet(Templates::builtIn);
    }

    private Sink sink(Target target, Edition edition, DataFolder data) throws IOException {
        if (target instanceof Target.Folder folder) {
            return FolderSink.open(folder.path());
        }
        if (target instanceof Target.Zip zip) {
            return ZipSink.open(
                    zip.path(), edition.moment().atZone(edition.zone()).toLocalDateTime());
        }
        return new StandardOutputSink(around.out(), data.path());
    }
}
