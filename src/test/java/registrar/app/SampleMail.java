package registrar.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Format;
import registrar.export.ExportRequest;
import registrar.export.ExportSummary;
import registrar.export.Exporter;
import registrar.export.Since;
import registrar.fetch.folder.FolderSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.mail.Attachment;
import registrar.mail.EmailAddress;
import registrar.mail.Letter;
import registrar.mail.Occasion;
import registrar.mail.Parcel;
import registrar.mail.ReportLetter;
import registrar.record.Rules;
import registrar.render.Templates;
import registrar.report.Edition;
import registrar.report.Filter;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.sink.Sink;
import registrar.store.DataFolder;
import registrar.testing.MemorySink;

/** The Monday mail that carries a report on the made-up people, with the settings of the samples. */
public final class SampleMail {
    private static final Instant MOMENT = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path SAMPLES = Path.of("samples");
    private static final int ZIPPED_FROM = 5;

    private final Settings settings;
    private final ReportType report;
    private final Locale locale;

    private SampleMail(Settings settings, ReportType report, Locale locale) {
        this.settings = settings;
        this.report = report;
        this.locale = locale;
    }

    /** @param earlier what changes are told from, as of the end of 23 August 2026 */
    public static Letter.Text of(String report, String locale, Optional<String> client, Path earlier)
            throws IOException {
        Settings settings = SettingsReader.read(SAMPLES.resolve("registrar.yaml"), Map.of());
        ReportType type = ReportTypes.of(report).orElseThrow();
        var mail = new SampleMail(settings, type, Locale.forLanguageTag(locale));
        Path folder = Files.createTempDirectory("registrar-mail");
        try (DataFolder data = DataFolder.open(folder)) {
            var then = new Since(new FolderSource(earlier, data), Instant.parse("2026-08-24T03:59:59Z"));
            return mail.text(new FolderSource(SAMPLES, data), mail.request(client, then), data);
        }
    }

    private ExportRequest request(Optional<String> client, Since then) {
        ZoneId zone = settings.zone().orElseThrow();
        return new ExportRequest(
                report,
                List.of(Format.JSON),
                new Selection(List.of(), client, Optional.empty(), Optional.empty()),
                Filter.NONE,
                new Rules(
                        MOMENT,
                        zone,
                        settings.windows(),
                        settings.graceDays(),
                        settings.courses(),
                        settings.requirements()),
                new Edition(MOMENT, zone, locale, settings.issuer().orElseThrow()),
                settings.fields(),
                Optional.of(then),
                Optional.empty(),
                false);
    }

    private Letter.Text text(FolderSource source, ExportRequest request, DataFolder data) throws IOException {
        Templates templates = Templates.builtIn();
        var exporter = new Exporter(source, new Renderers(templates), data, 2);
        try (Snapshot snapshot = source.fetch(request.selection(), Progress.SILENT)) {
            ExportSummary summary = exporter.export(snapshot, request, new MemorySink(), Progress.SILENT);
            Document digest = exporter.digest(snapshot, request).document();
            return new ReportLetter(templates, request.edition(), digest, summary, occasion()).of(parcel(summary));
        }
    }

    private Occasion occasion() {
        return new Occasion(
                Optional.of("weekly-" + report.key()),
                Optional.of(Instant.parse("2026-11-30T12:00:00Z")),
                settings.zone().orElseThrow(),
                Optional.of(new EmailAddress("registrar@aldermoor.example")),
                Optional.of(URI.create("https://registrar.aldermoor.example/" + report.key())),
                Optional.of("1042"),
                false);
    }

    private static Parcel parcel(ExportSummary summary) {
        List<Attachment> files =
                summary.files().stream().map(file -> attachment(file, summary)).toList();
        if (files.size() < ZIPPED_FROM) {
            return new Parcel(
                    1,
                    1,
                    files.stream()
                            .map(file -> new Parcel.Packed(file, List.of(file), false, 1))
                            .toList(),
                    List.of(),
                    List.of());
        }
        long bytes = files.stream().mapToLong(Attachment::bytes).sum();
        var zip = new Attachment(
                summary.report() + ".zip",
                Optional.empty(),
                "application/zip",
                Path.of("unused"),
                bytes,
                Optional.empty());
        return new Parcel(1, 1, List.of(new Parcel.Packed(zip, files, true, 1)), List.of(), List.of());
    }

    private static Attachment attachment(Sink.Stored file, ExportSummary summary) {
        return new Attachment(
                file.name(),
                Optional.empty(),
                "application/json",
                Path.of("unused"),
                file.bytes(),
                summary.documents() == 1 && summary.rows() > 0 ? Optional.of(summary.rows()) : Optional.empty());
    }
}
