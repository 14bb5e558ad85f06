package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.cli.Exported;
import registrar.document.Format;
import registrar.export.ExportRequest;
import registrar.export.ExportSummary;
import registrar.export.Exporter;
import registrar.export.Since;
import registrar.fetch.LearnerSource;
import registrar.fetch.TenantFetch;
import registrar.fetch.api.ApiAddress;
import registrar.fetch.api.ApiSettings;
import registrar.fetch.api.ApiTenantFetch;
import registrar.fetch.store.StoreSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.record.Rules;
import registrar.render.Templates;
import registrar.report.Edition;
import registrar.report.Filter;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.sandbox.Sandbox;
import registrar.sandbox.SandboxSettings;
import registrar.setting.Secret;
import registrar.sink.FolderSink;
import registrar.sink.Sink;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Everything on the made-up people: fetched over HTTP as from the real API, for the day they were made for. */
final class Demo {
    /** The moment of samples/README.md. */
    private static final Instant MOMENT = Instant.parse("2026-11-23T12:00:00Z");

    /** That of samples/earlier/README.md. */
    private static final Instant THEN = Instant.parse("2026-08-23T12:00:00Z");

    /** Ada Winterbourne, who finished everything. */
    private static final String ADA = "5da113a8-f95a-5fbf-a0f3-1501fbf0f71f";

    private final Path out;
    private final Clock clock;

    Demo(Path out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** @return what to look at first */
    List<Path> run(Progress progress, Consumer<Exported> told) throws IOException {
        try (DemoSamples samples = DemoSamples.open();
                Sandbox sandbox = Sandbox.start(SandboxSettings.standard());
                var scratch = new ScratchFolder();
                DataFolder data = DataFolder.open(scratch.path());
                Store store = Store.open(StoreAddress.File.in(scratch.path()))) {
            var snapshots = new Snapshots(store);
            var days = new DemoDays(sandbox.tenant(), samples);
            days.back();
            LearnerSource then = fetch(sandbox, snapshots, THEN, Progress.SILENT);
            days.forth();
            LearnerSource now = fetch(sandbox, snapshots, MOMENT, progress);
            var exporter = new Exporter(now, new Renderers(Templates.builtIn()), data, Wiring.threads());
            return write(samples.settings(), exporter, new Since(then, THEN), progress, told);
        }
    }

    /** Into the store as on that day, and from there as often as it is asked for. */
    private static LearnerSource fetch(Sandbox sandbox, Snapshots snapshots, Instant day, Progress progress)
            throws IOException {
        var api = ApiSettings.of(ApiAddress.parse(sandbox.url().toString()), Secret.of(Sandbox.KEY));
        var wish = new TenantFetch.Wish(Optional.empty(), StoreSettings.NONE.fullEvery(), Optional.empty());
        SnapshotEntry entry = new ApiTenantFetch(api, InstantSource.fixed(day))
                .fetch(snapshots, wish, progress)
                .snapshot();
        var source = new StoreSource(snapshots, entry);
        return (selection, unused) -> new DemoSnapshot(source.fetch(selection, unused));
    }

    private List<Path> write(
            Settings settings, Exporter exporter, Since since, Progress progress, Consumer<Exported> told)
            throws IOException {
        var first = new ArrayList<Path>();
        for (ReportType report : ReportTypes.all()) {
            Exported exported = export(request(report, settings, since), exporter, progress);
            told.accept(exported);
            showpiece(report, exported.summary()).ifPresent(first::add);
        }
        return first;
    }

    private Exported export(ExportRequest request, Exporter exporter, Progress progress) throws IOException {
        Instant began = clock.instant();
        try (Sink sink = FolderSink.open(out.resolve(request.report().key()))) {
            ExportSummary summary = exporter.export(request, sink, progress);
            Duration took = Duration.between(began, clock.instant());
            var exported = new Exported(summary, request.edition(), took, Optional.empty(), Optional.empty());
            Wiring.putRunFile(exported, sink);
            sink.finish();
            return exported;
        }
    }

    private static ExportRequest request(ReportType report, Settings settings, Since since) {
        ZoneId zone = settings.zone().orElseThrow();
        return new ExportRequest(
                report,
                report.formats().stream().sorted().toList(),
                Selection.ALL,
                Filter.NONE,
                new Rules(
                        MOMENT,
                        zone,
                        settings.windows(),
                        settings.graceDays(),
                        settings.courses(),
                        settings.requirements()),
                new Edition(
                        MOMENT,
                        zone,
                        settings.locale().orElse(Locale.ENGLISH),
                        settings.issuer().orElseThrow()),
                settings.fields(),
                Optional.of(since).filter(unused -> report.compares()),
                Optional.empty(),
                false);
    }

    private Optional<Path> showpiece(ReportType report, ExportSummary summary) {
        Format format = report.defaultFormat();
        return summary.files().stream()
                .map(Sink.Stored::name)
                .filter(name -> name.endsWith("." + format.key()))
                .filter(name -> report instanceof ReportType.Overall || name.contains(ADA))
                .findFirst()
                .map(out.resolve(report.key())::resolve);
    }
}
