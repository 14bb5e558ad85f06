package registrar.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Document;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.render.Templates;
import registrar.render.UnfitException;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.testing.Documents;
import registrar.testing.Inputs;
import registrar.testing.Learners;
import registrar.testing.MemorySnapshot;
import registrar.testing.RulesBuilder;

class PdfRendererTest {
    private static final String LONG_NAME =
            "Maximiliana Theodora Ardenholm-Estravik von Wintermoor und Hohenlinden-Sankt Gallen";

    private static List<Finding> findings(Document document) throws IOException {
        return new PdfRenderer(Templates.builtIn())
                .render(document, Documents.edition(), OutputStream.nullOutputStream());
    }

    @Test
    void printsEveryCourseAndSaysTheLastPage() throws IOException {
        String text = PdfText.of(PdfText.bytes(Documents.transcript("Ada Lovell", 60)));
        assertThat(text)
                .contains("Ada Lovell", "SAF-1001", "SAF-1060", "Page 1 of 2", "Page 2 of 2", "nothing follows");
        assertThat(text.split("Code Course", -1))
                .as("heads, repeated on each page")
                .hasSize(3);
    }

    @Test
    void marksATranscriptAsACopyWithoutTheWordInItsText() throws IOException {
        byte[] pdf = PdfText.bytes(Documents.transcript("Ada Lovell", 1));
        assertThat(PdfText.of(pdf)).contains("Unofficial").doesNotContain("UNOFFICIAL");
        assertThat(PdfText.of(pdf)).doesNotContainPattern("\\b[Oo]fficial");
    }

    @Test
    void givesTheSameBytesWhateverTheThreadAndTheHour() throws Exception {
        Document document = Documents.transcript("見本 花子 ليان", 5);
        byte[] first = PdfText.bytes(document);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var others = new ArrayList<Callable<byte[]>>();
            for (int i = 0; i < 6; i++) {
                others.add(() -> PdfText.bytes(document));
            }
            for (Future<byte[]> other : pool.invokeAll(others)) {
                assertThat(other.get()).isEqualTo(first);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givesDifferentDocumentsDifferentIdentifiers() throws IOException {
        assertThat(id(PdfText.bytes(Documents.transcript("Ada Lovell", 1))))
                .isNotEqualTo(id(PdfText.bytes(Documents.transcript("Ben Lovell", 1))));
    }

    private static String id(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return read.getDocument().getDocumentID().get(0).toString();
        }
    }

    @Test
    void saysTitleAuthorLanguageAndStandard() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfText.bytes(Documents.transcript("Ada Lovell", 1)))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Transcript – Ada Lovell");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Aldermoor Institute");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Documents.edition().moment());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>");
        }
    }

    @Test
    void embedsEveryFontInUse() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfText.bytes(Documents.transcript("Ada ليان 見本", 1)))) {
            var resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void loadsNoFontTheTextDoesNotNeed() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfText.bytes(Documents.transcript("Ada Lovell", 3)))) {
            var resources = pdf.getPage(0).getResources();
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false)
                            .map(name -> name(resources, name)))
                    .isNotEmpty()
                    .allMatch(name -> name.contains("SourceSans3"));
        }
    }

    private static String name(PDResources resources, COSName font) {
        try {
            return resources.getFont(font).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 595, 842", "en-US, 612, 792", "fr-CA, 612, 792", "de-DE, 595, 842"})
    void takesThePaperOfTheCountry(String locale, int width, int height) throws IOException {
        byte[] bytes = PdfText.bytes(Templates.builtIn(), Documents.transcript("Ada", 1), Documents.edition(locale));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth())).isEqualTo(width);
            assertThat(Math.round(pdf.getPage(0).getMediaBox().getHeight())).isEqualTo(height);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Šárka Łęcka",
                "Ngô Thị Hường",
                "Ὀδυσσεύς",
                "Людмила Ёлкина",
                "見本 花子",
                "김민준",
                "王小明",
                "กิตติ",
                "ליאן כהן",
                "தமிழ்"
            })
    void printsNamesOfManyScriptsSoThatTheyCanBeCopied(String name) throws IOException {
        assertThat(findings(Documents.transcript(name, 0))).isEmpty();
        assertThat(PdfText.of(PdfText.bytes(Documents.transcript(name, 0)))).contains(name);
    }

    @Test
    void keepsLatinWordsInsideArabicOnesInTheirPlace() {
        assertThat(VisualText.of("ab (cd)")).isEqualTo("ab (cd)");
        assertThat(VisualText.of("שלום Level 2")).isEqualTo("Level 2 םולש");
        assertThat(VisualText.of("(שלום)")).isEqualTo("(םולש)");
    }

    @Test
    void printsTheCodeOfALetterNoFontHasAndSaysSo() throws IOException {
        Document document = Documents.transcript("Ada \u13A0 Lovell", 0);
        assertThat(findings(document)).containsExactly(Finding.of(FindingReason.MISSING_GLYPH, "00042", "U+13A0"));
        assertThat(PdfText.of(PdfText.bytes(document))).contains("[U+13A0]").doesNotContain("?", "\uFFFD", "#");
    }

    @Test
    void cutsATextThatWouldHoldUpTheRunAndSaysSo() throws IOException {
        for (String endless :
                List.of("x".repeat(900_000), "\u0627\u0628 ".repeat(300_000), "\uD83E\uDD8A".repeat(450_000))) {
            assertThat(findings(Documents.transcript(endless, 0)))
                    .extracting(Finding::reason)
                    .contains(FindingReason.TEXT_CUT);
        }
    }

    @Test
    void refusesTablesTooLongForAPdf() {
        assertThatThrownBy(() -> findings(Documents.credentials(PdfRenderer.MOST_ROWS + 1)))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("xlsx or csv")
                .extracting(e -> ((StoppedException) e).reason())
                .isEqualTo(StopReason.USAGE);
    }

    @Test
    void fetchesNothingWhateverATemplateAsksFor(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            Path picture = folder.resolve("secret.svg");
            Files.writeString(picture, "<svg xmlns='http://www.w3.org/2000/svg'><text>top secret</text></svg>");
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            Files.writeString(
                    folder.resolve("transcript.html"),
                    greedy(address, picture.toUri().toString()));
            byte[] pdf = PdfText.bytes(Templates.over(folder), Documents.transcript("Ada", 1), Documents.edition());
            assertThat(PdfText.of(pdf)).contains("Ada").doesNotContain("top secret");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static String greedy(String address, String file) {
        return """
                <html><head><title>t</title><link rel='stylesheet' href='%1$s/a.css'/>
                <style>@import url(%1$s/b.css); @font-face { font-family: X; src: url(%1$s/x.ttf); }
                body { background-image: url(%1$s/c.png); } i { background-image: url(%2$s); }</style></head>
                <body><i>i</i><p style='font-family: X' th:text='${learner.name}'></p><img src='%1$s/d.png' alt='x'/>
                <img src='%2$s' alt='x'/><object data='%1$s/e.svg' type='image/svg+xml'></object>
                <a href='%1$s/f'>link</a></body></html>
                """.formatted(address, file);
    }

    @Test
    void refusesATemplateThatIsNotWellFormed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("transcript.html"), "<html><body><p>open</body></html>");
        assertThatThrownBy(() ->
                        PdfText.bytes(Templates.over(folder), Documents.transcript("Ada", 1), Documents.edition()))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("transcript.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body data-frame='blue-ish'>",
                "<body><div data-fit='wide 73mm'/>",
                "<body><div data-fit='NaN 73mm'/>",
                "<body><div data-fit='9mm 9mm'><p data-fit-text='1e9/46 0/0 2' data-space='0 0' data-font='EB Garamond 500'/></div>",
                "<body><div data-fit='9mm 9mm'><p data-fit-text='40/46 28/33 2' data-space='0 0' data-font='Garamond'/></div>"
            })
    void saysWhatATemplateGotWrongAboutItsBoxes(String body, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("transcript.html"), "<html><head><title>t</title></head>" + body + "</body></html>");
        assertThatThrownBy(() ->
                        PdfText.bytes(Templates.over(folder), Documents.transcript("Ada", 1), Documents.edition()))
                .isInstanceOf(StoppedException.class)
                .hasMessageMatching("Expected .* of the template, found .*");
    }

    @ParameterizedTest
    @CsvSource({"classic, en-GB", "modern, en-GB", "quiet, en-GB", "classic, en-US", "modern, en-US", "quiet, en-US"})
    void drawsACertificateInEachDesign(String design, String locale, @TempDir Path folder) throws IOException {
        byte[] pdf = certificate(design, locale, folder, "Chloé Ardenholm", "Electrical Isolation");
        assertThat(PdfText.of(pdf)).contains("Chloé Ardenholm", "Electrical Isolation", "ELI-2026-02214", "Estravik");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"classic, en-GB", "modern, en-GB", "quiet, en-GB", "classic, en-US", "modern, en-US", "quiet, en-US"})
    void hasRoomForEightyLettersOfNameAndAHundredAndFiftyOfTitle(String design, String locale, @TempDir Path folder)
            throws IOException {
        String name = "Maximiliane Konstantina Alexandropoulou-Papadimitriou von Hohenstein-Waldburgsee";
        String course = "Isolating, locking and proving dead all sources of stored hydraulic, pneumatic and electrical"
                + " energy in joint pumping stations before work of any kind";
        assertThat(PdfText.of(certificate(design, locale, folder, name, course)).replaceAll("\\s+", " "))
                .contains(name, course);
    }

    private static byte[] certificate(String design, String locale, Path folder, String name, String course)
            throws IOException {
        Files.writeString(
                folder.resolve("certificate.html"),
                "<html xmlns:th=\"http://www.thymeleaf.org\" th:replace=\"~{certificate-" + design + "}\"></html>");
        return PdfText.bytes(Templates.over(folder), Documents.certificate(name, course), Documents.edition(locale));
    }

    @Test
    void drawsNothingBeyondTheMarginsHoweverLongAWordIs() throws IOException {
        byte[] pdf = PdfText.bytes(Documents.transcript("X".repeat(120), 3));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(PdfText.rightmost(read)).isLessThan((210 - 17.5) * 72 / 25.4);
        }
    }

    @Test
    void setsAnIdBelowWhatItBelongsTo() throws IOException {
        String text = PdfText.of(PdfText.bytes(Documents.transcript("Ada Lovell", 0)));
        assertThat(text)
                .containsPattern(
                        "Fire Warden\\R?.*27 Jan 2024[^\\n]*\\R+.*FIW-2025-00412|Fire Warden\\R+FIW-2025-00412");
        assertThat(text).doesNotContain("Certificate ID");
    }

    @Test
    void wrapsALongNameAndLeavesEveryWordOfIt() throws IOException {
        String text = PdfText.of(PdfText.bytes(Documents.certificate(LONG_NAME, "Fire Warden")));
        assertThat(text.replaceAll("\\s+", " ")).contains(LONG_NAME);
    }

    @Test
    void failsTheCertificateWhoseTextsDoNotFit() {
        assertThatThrownBy(() -> findings(Documents.certificate("Ada Lovell", "Fire ".repeat(200))))
                .isInstanceOf(UnfitException.class)
                .hasMessageContaining("999 letters")
                .hasMessageNotContaining("Ada");
    }

    @Test
    void drawsEveryReport() throws IOException {
        var input = Inputs.of(Learners.ada(), Learners.ben(), Learners.chloe(), Learners.dai())
                .rules(RulesBuilder.asOf("2026-11-23").requires("Site access", "SAF-110"))
                .since(MemorySnapshot.of(Learners.ada(), Learners.ben()), "2026-08-23")
                .build();
        for (ReportType report : ReportTypes.all()) {
            if (report instanceof ReportType.Overall overall) {
                assertThat(PdfText.of(PdfText.bytes(overall.report(input).document())))
                        .contains("4 asked for");
            }
        }
    }
}
