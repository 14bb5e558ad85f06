package registrar.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.export.ExportRequest;
import registrar.export.Exporter;
import registrar.export.Since;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.record.Rules;
import registrar.render.Renderer;
import registrar.render.Templates;
import registrar.render.data.CsvRenderer;
import registrar.render.data.JsonRenderer;
import registrar.render.html.HtmlRenderer;
import registrar.render.pdf.PdfRenderer;
import registrar.render.xlsx.XlsxRenderer;
import registrar.report.Edition;
import registrar.report.ExtraField;
import registrar.report.Filter;
import registrar.report.Issuer;
import registrar.report.ReportTypes;
import registrar.store.DataFolder;
import registrar.testing.CannedSource;
import registrar.testing.MemorySink;
import registrar.testing.MemorySnapshot;

/**
 * What is made for one recipient holds no word of anybody else: every report and format, over {@link Town}, looked at as
 * the bytes that would be attached.
 */
final class LeaksNothingTest {
    private static final Instant SINCE = Instant.parse("2026-08-23T05:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"roster", "credentials", "gaps", "summary", "changes"})
    void ofAnybodyElseInWhatAManagerGets(String report) throws IOException {
        for (Share share : shares(new Cut(folder).byField("manager").report(report))) {
            var mine = new TreeSet<String>();
            for (String id : share.read()) {
                int i = Integer.parseInt(id.substring(3, 5));
                mine.add(Town.word(i));
                mine.add(i == Town.MOVED ? Town.word(i) + "new" : Town.word(i));
                Town.clients(i).forEach(client -> mine.add("client" + client));
                mine.add("client" + i % 3);
            }
            assertNoneBut(mine, report, share, Format.CSV, Format.JSON, Format.HTML, Format.XLSX);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster", "credentials", "gaps", "summary", "changes"})
    void ofAnotherClientInWhatAClientGets(String report) throws IOException {
        Cut cut =
                new Cut(folder).report(report).lines("qc0,a@town.example", "qc1,a@town.example", "qc2,b@town.example");
        for (Share share : shares(cut)) {
            assertNoneBut(
                    ofClient(share, Set.of("roster", "summary", "changes").contains(report)),
                    report,
                    share,
                    Format.CSV,
                    Format.JSON,
                    Format.HTML,
                    Format.XLSX);
        }
    }

    @Test
    void onPaper() throws IOException {
        for (String report : List.of("roster", "summary", "changes")) {
            Share share = shares(new Cut(folder).report(report).lines("qc0,a@town.example"))
                    .get(0);
            assertNoneBut(ofClient(share, true), report, share, Format.PDF);
        }
    }

    /** The shares are what a test of leaks can be wrong about, so their own words must be there. */
    @Test
    void butHoldsWhatIsTheirs() throws IOException {
        Share share = shares(new Cut(folder).lines("qc1,a@town.example")).get(0);
        String all = String.join("\n", files("roster", share, Format.values()).values());

        assertThat(all)
                .contains(
                        "qid03x", "Qlast03xnew", "qmail01x", "Qlicense1", "Qclient1", "70021", "80011", "Qasksclient1");
    }

    private static Set<String> ofClient(Share share, boolean changes) {
        int client = Integer.parseInt(share.part().substring("qslug".length()));
        var mine = new TreeSet<>(Set.of("client" + client, "numbers" + client));
        for (String id : share.learners()) {
            mine.add(id.substring(3) + (id.equals("qid" + Town.word(Town.MOVED)) ? "new" : ""));
        }
        if (client == 1) {
            // the id stays with whoever moves
            mine.add("id" + Town.word(Town.MOVED));
        }
        if (changes && client == 0) {
            mine.add(Town.word(Town.MOVED));
        }
        if (changes && Town.LEFT % 3 == client) {
            mine.add(Town.word(Town.LEFT));
        }
        return mine;
    }

    private List<Share> shares(Cut cut) throws IOException {
        List<Share> shares =
                cut.allowing("town.example").since(Town.before()).of(Town.now()).shares();
        assertThat(shares).isNotEmpty();
        return shares;
    }

    private void assertNoneBut(Set<String> mine, String report, Share share, Format... formats) throws IOException {
        Map<String, String> files = files(report, share, formats);
        assertThat(files).hasSize(formats.length + 1);
        var leaks = new ArrayList<String>();
        files.forEach((name, text) -> {
            String all = text.toLowerCase(Locale.ROOT);
            Town.words().forEach((word, whose) -> {
                boolean theirs = mine.contains(whose) || mine.contains("id" + whose) && word.startsWith("qid");
                if (!theirs && holds(all, word.toLowerCase(Locale.ROOT))) {
                    leaks.add(word + " in " + name);
                }
            });
        });
        assertThat(leaks).as("%s for %s [%s]", report, share.to(), share.part()).isEmpty();
    }

    /** The word, and not as the beginning of a longer one such as {@code qlast03xnew}; numbers also in groups of three. */
    private static boolean holds(String text, String word) {
        String grouped = word.matches("\\d{5}") ? word.substring(0, 2) + "[,. ]?" + word.substring(2) : word;
        return java.util.regex.Pattern.compile(grouped + "(?!new|once|\\d)")
                .matcher(text)
                .find();
    }

    /** The text of each file, and of what the mail itself would say. */
    private Map<String, String> files(String report, Share share, Format... formats) throws IOException {
        MemorySnapshot now = narrowed(Town.now(), share.selection());
        MemorySnapshot before = narrowed(Town.before(), share.selection());
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                MemorySink sink = new MemorySink()) {
            var exporter = new Exporter(new CannedSource(now), LeaksNothingTest::renderer, data, 1);
            ExportRequest request = request(report, share.selection(), before, formats);
            exporter.export(request, sink, Progress.SILENT);
            Map<String, String> files =
                    sink.names().stream().collect(Collectors.toMap(name -> name, name -> text(name, sink.bytes(name))));
            files.put("the mail", said(exporter.digest(now, request).document()));
            return files;
        }
    }

    private static MemorySnapshot narrowed(MemorySnapshot snapshot, Selection selection) {
        return selection.everybody() ? snapshot : snapshot.only(selection.learners());
    }

    private static ExportRequest request(String report, Selection selection, MemorySnapshot before, Format... formats) {
        Rules rules = Town.rules().build();
        return new ExportRequest(
                ReportTypes.of(report).orElseThrow(),
                List.of(formats),
                selection,
                Filter.NONE,
                rules,
                new Edition(rules.asOf(), rules.zone(), Locale.US, Issuer.named("Town")),
                List.of(new ExtraField("manager", "ref1")),
                ReportTypes.of(report).orElseThrow().compares()
                        ? Optional.of(new Since(new CannedSource(before), SINCE))
                        : Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Renderer renderer(Format format) {
        Templates templates = Templates.builtIn();
        return switch (format) {
            case PDF -> new PdfRenderer(templates);
            case HTML -> new HtmlRenderer(templates);
            case XLSX -> new XlsxRenderer(templates);
            case CSV -> new CsvRenderer(templates);
            case JSON -> new JsonRenderer(templates);
        };
    }

    private static String text(String name, byte[] bytes) {
        try {
            if (name.endsWith(".pdf")) {
                try (var pdf = Loader.loadPDF(bytes)) {
                    return new PDFTextStripper().getText(pdf);
                }
            }
            return name.endsWith(".xlsx") ? unzipped(bytes) : new String(bytes, UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String unzipped(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append('\n').append(new String(zip.readAllBytes(), UTF_8));
            }
        }
        return text.toString();
    }

    private static String said(Document document) throws IOException {
        var said = new StringBuilder(document.toString());
        for (Section section : document.sections()) {
            if (section instanceof Section.Table table) {
                try (RowStream rows = table.rows().open()) {
                    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                        said.append(row.get()).append('\n');
                    }
                }
            }
        }
        return said.toString();
    }
}
