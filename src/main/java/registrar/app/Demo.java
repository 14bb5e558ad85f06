package registrar.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import registrar.cli.Exported;
import registrar.document.Format;
import registrar.export.ExportRequest;
import registrar.export.ExportSummary;
import registrar.export.Exporter;
import registrar.fetch.api.ApiAddress;
import registrar.fetch.api.ApiSettings;
import registrar.fetch.api.ApiSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
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

/** Everything on the made-up people: fetched over HTTP as from the real API, for the day they were made for. */
final class Demo {
    /** The moment of samples/README.md. */
    private static final Instant MOMENT = Instant.parse("2026-11-23T12:00:00Z");

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
        Settings settings = settings();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.standard());
                var scratch = new ScratchFolder();
                DataFolder data = DataFolder.open(scratch.path());
                Snapshot snapshot = fetch(sandbox, data, progress)) {
            var exporter = new Exporter(
                    (selection, unused) -> snapshot, new Renderers(Templates.builtIn()), data, Wiring.threads());
            var first = new ArrayList<Path>();
            for (ReportType report : ReportTypes.all()) {
                Exported exported = export(report, exporter, snapshot, settings, progress);
                told.accept(exported);
                showpiece(report, exported.summary()).ifPresent(first::add);
            }
            return first;
        }
    }

    private Exported export(
            ReportType report, Exporter exporter, Snapshot snapshot, Settings settings, Progress progress)
            throws IOException {
        Instant began = clock.instant();
        ExportRequest request = request(report, settings);
        try (Sink sink = FolderSink.open(out.resolve(report.key()))) {
            ExportSummary summary = exporter.export(snapshot, request, sink, progress);
            var exported = new Exported(
                    summary,
                    request.edition(),
                    Duration.between(began, clock.instant()),
                    Optional.empty(),
                    Optional.empty());
            Wiring.putRunFile(exported, sink);
            sink.finish();
            return exported;
        }
    }

    private static ExportRequest request(ReportType report, Settings settings) {
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
                Optional.empty(),
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

    private static Snapshot fetch(Sandbox sandbox, DataFolder data, Progress progress) throws IOException {
        var api = ApiSettings.of(ApiAddress.parse(sandbox.url().toString()), Secret.of(Sandbox.KEY));
        return new DemoSnapshot(new ApiSource(api, data).fetch(Selection.ALL, progress), MOMENT);
    }

    /** The settings of the samples, which are inside the program so that the demo works away from a checkout, too. */
    private static Settings settings() throws IOException {
        URL found = Demo.class.getResource("/samples/registrar.yaml");
        if (found == null) {
            throw new FileNotFoundException("Expected the samples inside the program, found none");
        }
        URI place = uri(found);
        if (!place.getScheme().equals("jar")) {
            return SettingsReader.read(Path.of(place), Map.of());
        }
        String inJar = place.getRawSchemeSpecificPart();
        Path jar = Path.of(URI.create(inJar.substring(0, inJar.lastIndexOf("!/"))));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            return SettingsReader.read(inside.getPath("/samples/registrar.yaml"), Map.of());
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException impossible) {
            throw new IOException("Expected the samples at a URI, found " + url, impossible);
        }
    }
}
