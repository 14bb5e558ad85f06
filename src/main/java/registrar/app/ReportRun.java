package registrar.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import registrar.cli.ExportOrder;
import registrar.cli.Exported;
import registrar.cli.Surroundings;
import registrar.cli.Target;
import registrar.export.ExportRequest;
import registrar.export.ExportSummary;
import registrar.export.Exporter;
import registrar.export.Journal;
import registrar.learner.Progress;
import registrar.render.Templates;
import registrar.report.Edition;
import registrar.report.Tally;
import registrar.sink.FolderSink;
import registrar.sink.Sink;
import registrar.sink.StandardOutputSink;
import registrar.sink.ZipSink;
import registrar.store.DataFolder;
import registrar.store.run.RunEntry;
import registrar.store.snapshot.SnapshotEntry;

/** Carries out an order for documents; it is journaled when it reads the store. */
final class ReportRun {
    private static final int ALL_DONE = 0;
    private static final int WITH_LEARNERS_MISSING = 2;

    private final Plan plan;
    private final Surroundings around;
    private final Progress progress;
    private final Instant began;

    private ReportRun(Plan plan, Surroundings around, Progress progress, Instant began) {
        this.plan = plan;
        this.around = around;
        this.progress = progress;
        this.began = began;
    }

    static Exported of(ExportOrder order, Surroundings around, Progress progress) throws IOException {
        Instant began = around.clock().instant();
        Plan plan = Plan.of(order, around);
        Origin.check(plan, around);
        return new ReportRun(plan, around, progress, began).go();
    }

    private Exported go() throws IOException {
        var renderers =
                new Renderers(plan.order().template().map(Templates::over).orElseGet(Templates::builtIn));
        try (DataFolder data = DataFolder.open(plan.premises().data());
                Origin origin = Origin.open(plan, around, data)) {
            var exporter = new Exporter(origin.source(), renderers, data, Wiring.threads());
            return origin.snapshot().isPresent() ? journaled(exporter, origin, data) : export(exporter, origin, data);
        }
    }

    private Exported journaled(Exporter exporter, Origin origin, DataFolder data) throws IOException {
        ExportOrder order = plan.order();
        var undertaking = new RunBook.Undertaking(
                order.report().key(),
                order.call(),
                Optional.of(plan.moment()),
                origin.snapshot().map(SnapshotEntry::id),
                RunInputs.digest(plan));
        return RunBook.open(origin.store().orElseThrow(), around, data.path()).noted(undertaking, log -> {
            Exported exported = export(exporter.noting(Journal.of(log)), origin, data);
            int exitCode = exported.summary().complete() ? ALL_DONE : WITH_LEARNERS_MISSING;
            return new RunBook.Ended<>(exported, exitCode, counts(exported.summary()));
        });
    }

    private static RunEntry.Counts counts(ExportSummary summary) {
        Tally tally = summary.tally();
        return new RunEntry.Counts(
                tally.asked(),
                tally.documented(),
                tally.empty(),
                tally.leftOut().size(),
                tally.failed().size(),
                summary.documents());
    }

    private Exported export(Exporter exporter, Origin origin, DataFolder data) throws IOException {
        ExportRequest request = plan.request(origin.title(), origin.since());
        try (Sink sink = sink(request.edition(), data)) {
            ExportSummary summary = exporter.export(request, sink, progress);
            Duration took = Duration.between(began, around.clock().instant());
            var exported = new Exported(summary, request.edition(), took, origin.snapshot(), request.maxAge());
            if (!(plan.order().target() instanceof Target.StandardOutput)) {
                Wiring.putRunFile(exported, sink);
            }
            sink.finish();
            return exported;
        }
    }

    private Sink sink(Edition edition, DataFolder data) throws IOException {
        if (plan.order().target() instanceof Target.Folder folder) {
            return FolderSink.open(folder.path());
        }
        if (plan.order().target() instanceof Target.Zip zip) {
            return ZipSink.open(
                    zip.path(), edition.moment().atZone(edition.zone()).toLocalDateTime());
        }
        return new StandardOutputSink(around.out(), data.path());
    }
}
