package registrar.schedule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.document.Format;
import registrar.export.ExportRequest;
import registrar.export.Exporter;
import registrar.fetch.CsvRows;
import registrar.fetch.TenantFetch;
import registrar.fetch.folder.FolderTenantFetch;
import registrar.fetch.store.StoreSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.mail.AllowList;
import registrar.record.Directory;
import registrar.record.Rules;
import registrar.record.Windows;
import registrar.render.Templates;
import registrar.render.data.CsvRenderer;
import registrar.render.xlsx.XlsxRenderer;
import registrar.report.Edition;
import registrar.report.Filter;
import registrar.report.Issuer;
import registrar.report.ReportTypes;
import registrar.sandbox.SampleCrowd;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;
import registrar.testing.MemorySink;

/**
 * Ten learners a recipient, out of a store: every recipient's roster as a CSV file, and each tenth as a workbook. How
 * many: {@code -Dregistrar.learners=10000}.
 */
@Tag("long")
final class SharesOfManyTest {
    private static final int LEARNERS = Integer.getInteger("registrar.learners", 10_000);
    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:00Z");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-5000-8000-[0-9a-f]{12}");
    private static final Pattern EMAIL = Pattern.compile("learner\\.([0-9]+)@");

    @TempDir
    Path folder;

    private final Map<String, Set<String>> given = new HashMap<>();
    private final Set<String> nobodys = new TreeSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> rows = new HashSet<>();

    @Test
    void giveNobodyARowThatIsNotTheirsAndLoseNone() throws IOException {
        Path people = folder.resolve("crowd.ndjson");
        SampleCrowd.write(Optional.empty(), LEARNERS, people);
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                Store store = Store.open(StoreAddress.File.in(folder.resolve("data")))) {
            var snapshots = new Snapshots(store);
            SnapshotEntry entry = new FolderTenantFetch(people, () -> MORNING)
                    .fetch(
                            snapshots,
                            new TenantFetch.Wish(Optional.empty(), Period.ofDays(1), Optional.empty()),
                            Progress.SILENT)
                    .snapshot();
            Files.delete(people);
            share(new StoreSource(snapshots, entry), data);
        }
    }

    private void share(StoreSource source, DataFolder data) throws IOException {
        var slicing = new Slicing(
                new Recipients.Sliced(Recipients.By.LEARNER, Optional.empty(), Optional.of(people(source))),
                ReportTypes.of("roster").orElseThrow(),
                Selection.ALL,
                List.of());
        var measure = new Measure();
        try (Snapshot everybody = source.fetch(Selection.ALL, Progress.SILENT);
                Slices slices = new Slicer(data, new AllowList(List.of("many.example")))
                        .cut(slicing, everybody, Directory.of(everybody));
                ShareStream shares = slices.shares()) {
            measure.tell("who gets whom", 1);
            Exporter exporter = new Exporter(source, SharesOfManyTest::renderer, data, 1)
                    .sharing(everybody, request(Selection.ALL, Format.CSV));
            all(source, exporter, shares, data);
            assertUnassigned(slices);
            assertThat(rows)
                    .isEqualTo(rowsOf(
                            bytes(exporter, source, Selection.ALL, Format.CSV, data), id -> !nobodys.contains(id)));
        }
    }

    private void all(StoreSource source, Exporter exporter, ShareStream shares, DataFolder data) throws IOException {
        var csv = new Measure();
        var xlsx = new Measure();
        long count = 0;
        long held = 0;
        for (Optional<Share> share = shares.next(); share.isPresent(); share = shares.next()) {
            Set<String> mine = given.remove(share.get().to().text());
            assertThat(share.get().learners()).containsExactlyInAnyOrderElementsOf(mine);
            csv.resume();
            byte[] table = bytes(exporter, source, share.get().selection(), Format.CSV, data);
            csv.pause();
            assertTheirs(new String(table, UTF_8), mine);
            rows.addAll(rowsOf(table, mine::contains));
            if (count++ % 10 == 0) {
                xlsx.resume();
                byte[] workbook = bytes(exporter, source, share.get().selection(), Format.XLSX, data);
                xlsx.pause();
                assertTheirs(unzipped(workbook), mine);
                held = Math.max(held, Measure.held());
            }
        }
        assertThat(given).isEmpty();
        System.out.printf(Locale.ROOT, "%d learners: at most %d MB held between shares%n", LEARNERS, held >> 20);
        csv.tell("a share as CSV", count);
        xlsx.tell("a share as XLSX", (count + 9) / 10);
    }

    /** Each learner to one recipient, every fiftieth to two, every hundredth to nobody. */
    private Path people(StoreSource source) throws IOException {
        var dice = new Random(4);
        var lines = new ArrayList<String>(List.of("value,address"));
        try (Snapshot everybody = source.fetch(Selection.ALL, Progress.SILENT);
                var learners = everybody.learners()) {
            int i = 0;
            for (var learner = learners.next(); learner.isPresent(); learner = learners.next()) {
                String id = learner.get().id();
                ids.add(id);
                Optional<String> email = learner.get().identity().email();
                var to = new TreeSet<String>();
                for (int many = i % 100 == 7 ? 0 : i % 50 == 0 ? 2 : 1; to.size() < many; ) {
                    to.add(String.format(Locale.ROOT, "boss%04d@many.example", dice.nextInt(LEARNERS / 10)));
                }
                if (to.isEmpty()) {
                    nobodys.add(id);
                }
                String value = i % 3 == 0 && email.isPresent() ? email.get() : id;
                to.forEach(address -> {
                    lines.add(value + "," + address);
                    given.computeIfAbsent(address, any -> new TreeSet<>()).add(id);
                });
                i++;
            }
        }
        return Files.write(folder.resolve("people.csv"), lines);
    }

    private void assertTheirs(String text, Set<String> mine) {
        Matcher id = ID.matcher(text);
        while (id.find()) {
            assertThat(!ids.contains(id.group()) || mine.contains(id.group()))
                    .as(id.group())
                    .isTrue();
        }
        Set<String> numbers = new HashSet<>();
        mine.forEach(one -> numbers.add(Integer.toString(Integer.parseInt(one.substring(24), 16))));
        Matcher email = EMAIL.matcher(text);
        while (email.find()) {
            assertThat(numbers).contains(email.group(1));
        }
    }

    private void assertUnassigned(Slices slices) throws IOException {
        var unassigned = new TreeSet<String>();
        try (UnassignedStream all = slices.unassigned()) {
            for (var one = all.next(); one.isPresent(); one = all.next()) {
                unassigned.add(one.get().learnerId());
            }
        }
        assertThat(unassigned).isEqualTo(nobodys);
        assertThat(slices.people()).isEqualTo(LEARNERS);
    }

    /** Whole rows, so that nothing of them is lost or changed on the way. */
    private static Set<String> rowsOf(byte[] csv, java.util.function.Predicate<String> wanted) {
        var all = new HashSet<String>();
        List<List<String>> lines = CsvRows.all(new String(csv, UTF_8), ',');
        lines.subList(1, lines.size()).stream()
                .filter(row -> wanted.test(row.get(0)))
                .forEach(row -> all.add(String.join("|", row)));
        return all;
    }

    private static byte[] bytes(
            Exporter exporter, StoreSource source, Selection selection, Format format, DataFolder data)
            throws IOException {
        try (Snapshot part = source.fetch(selection, Progress.SILENT);
                var sink = new MemorySink()) {
            exporter.export(part, request(selection, format), sink, Progress.SILENT);
            return sink.bytes(sink.names().get(0));
        }
    }

    private static ExportRequest request(Selection selection, Format format) {
        return new ExportRequest(
                ReportTypes.of("roster").orElseThrow(),
                List.of(format),
                selection,
                Filter.NONE,
                new Rules(MORNING, ZoneOffset.UTC, Windows.DEFAULT, 0, Map.of(), List.of()),
                new Edition(MORNING, ZoneOffset.UTC, Locale.ENGLISH, Issuer.named("Many")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static registrar.render.Renderer renderer(Format format) {
        return format == Format.CSV ? new CsvRenderer(Templates.builtIn()) : new XlsxRenderer(Templates.builtIn());
    }

    private static String unzipped(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), ISO_8859_1)).append('\n');
            }
        }
        return text.toString();
    }

    /** Processor time of this thread, and what memory is held. */
    private static final class Measure {
        private long spent;
        private long began = now();

        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        static long held() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        void resume() {
            began = now();
        }

        void pause() {
            spent += now() - began;
            began = now();
        }

        void tell(String what, long times) {
            if (spent == 0) {
                pause();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d learners: %s, %d times, %.1f ms of processor time each%n",
                    LEARNERS,
                    what,
                    times,
                    spent / 1e6 / times);
        }
    }
}
