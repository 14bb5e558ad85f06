package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.document.Format;
import registrar.export.ExportRequest;
import registrar.export.Exporter;
import registrar.export.Since;
import registrar.fetch.TenantFetch;
import registrar.fetch.folder.FolderTenantFetch;
import registrar.fetch.store.StoreSource;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.mail.AllowList;
import registrar.record.Directory;
import registrar.render.Templates;
import registrar.render.data.CsvRenderer;
import registrar.render.html.HtmlRenderer;
import registrar.report.Edition;
import registrar.report.Filter;
import registrar.report.Issuer;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;
import registrar.testing.MemorySink;
import registrar.testing.RulesBuilder;

/** Over the samples, today and three months ago: what a share gets is, byte for byte, the report of its selection. */
final class SharesAreReportsTest {
    private static final Instant EARLIER = Instant.parse("2026-08-23T05:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    @TempDir
    Path folder;

    private DataFolder data;
    private Store store;
    private StoreSource before;
    private StoreSource now;

    @BeforeEach
    void fetchTwice() throws IOException {
        data = DataFolder.open(folder.resolve("data"));
        store = Store.open(StoreAddress.File.in(folder.resolve("data")));
        before = fetch("samples/earlier", EARLIER);
        now = fetch("samples", NOW);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        data.close();
    }

    /** The same folder both times, since a store is of one tenant. */
    private StoreSource fetch(String samples, Instant moment) throws IOException {
        Path people = Files.createDirectories(folder.resolve("people"));
        try (Stream<Path> files = Files.walk(Path.of(samples, "learners"), 1)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, people.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var snapshots = new Snapshots(store);
        var wish = new TenantFetch.Wish(Optional.empty(), Period.ofDays(1), Optional.empty());
        SnapshotEntry entry = new FolderTenantFetch(people, () -> moment)
                .fetch(snapshots, wish, Progress.SILENT)
                .snapshot();
        return new StoreSource(snapshots, entry);
    }

    @ParameterizedTest
    @CsvSource({
        "roster,CLIENT", "summary,CLIENT", "changes,CLIENT", "credentials,CLIENT", "gaps,CLIENT",
        "roster,LICENSE", "changes,LICENSE", "roster,LEARNER", "changes,LEARNER", "gaps,LEARNER"
    })
    void comeOutAsTheReportsOfTheirSelections(String key, Recipients.By by) throws IOException {
        ReportType report = ReportTypes.of(key).orElseThrow();
        var exporter = new Exporter(now, SharesAreReportsTest::renderer, data, 1);
        try (Snapshot everybody = now.fetch(Selection.ALL, Progress.SILENT);
                Snapshot formerly = before.fetch(Selection.ALL, Progress.SILENT);
                Slices slices = slices(report, by, everybody, formerly);
                ShareStream shares = slices.shares()) {
            Exporter sharing = exporter.sharing(everybody, request(report, Selection.ALL, before));
            assertThat(slices.shareCount()).isPositive();
            for (Optional<Share> share = shares.next(); share.isPresent(); share = shares.next()) {
                Selection selection = share.get().selection();
                List<String> read = share.get().read();

                assertThat(files(sharing, now.among(read), request(report, selection, before.among(read))))
                        .as(share.get().toString())
                        .isEqualTo(files(exporter, now, request(report, selection, before)));
            }
        }
    }

    private Slices slices(ReportType report, Recipients.By by, Snapshot everybody, Snapshot formerly)
            throws IOException {
        var lines = new ArrayList<String>(List.of("value,address"));
        values(by, everybody).forEach(value -> lines.add(value + ",boss" + lines.size() % 3 + "@acme.example"));
        Path file = Files.write(folder.resolve("people.csv"), lines);
        var sliced = new Recipients.Sliced(by, Optional.empty(), Optional.of(file));
        return new Slicer(data, new AllowList(List.of("acme.example")))
                .cut(
                        new Slicing(sliced, report, Selection.ALL, List.of()),
                        State.of(everybody),
                        Optional.of(State.of(formerly)));
    }

    private static List<String> values(Recipients.By by, Snapshot everybody) throws IOException {
        Directory directory = Directory.of(everybody);
        if (by != Recipients.By.LEARNER) {
            return by == Recipients.By.CLIENT
                    ? directory.clients().stream().map(Client::id).toList()
                    : directory.licenses().stream().map(License::id).toList();
        }
        var ids = new ArrayList<String>();
        try (var learners = everybody.learners()) {
            for (var learner = learners.next(); learner.isPresent(); learner = learners.next()) {
                ids.add(learner.get().id());
            }
        }
        return ids;
    }

    private static ExportRequest request(ReportType report, Selection selection, StoreSource since) {
        var rules = RulesBuilder.asOf("2026-11-23")
                .requires("Site access", "SAF-110", "WAH-180")
                .build();
        return new ExportRequest(
                report,
                List.of(Format.CSV, Format.HTML),
                selection,
                Filter.NONE,
                rules,
                new Edition(rules.asOf(), ZoneOffset.UTC, Locale.ENGLISH, Issuer.named("Acme")),
                List.of(),
                report.compares() ? Optional.of(new Since(since, EARLIER)) : Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Map<String, String> files(Exporter exporter, StoreSource source, ExportRequest request)
            throws IOException {
        try (Snapshot snapshot = source.fetch(request.selection(), Progress.SILENT);
                var sink = new MemorySink()) {
            exporter.export(snapshot, request, sink, Progress.SILENT);
            Map<String, String> files = new HashMap<>();
            sink.names().forEach(name -> files.put(name, sink.text(name)));
            return files;
        }
    }

    private static registrar.render.Renderer renderer(Format format) {
        return format == Format.CSV ? new CsvRenderer(Templates.builtIn()) : new HtmlRenderer(Templates.builtIn());
    }
}
