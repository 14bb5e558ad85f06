package registrar.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.sandbox.Sandbox;
import registrar.sandbox.SandboxSettings;
import registrar.setting.Secret;
import registrar.store.DataFolder;
import registrar.testing.Launch;

final class LauncherIT {
    private static final String ADA = "5da113a8-f95a-5fbf-a0f3-1501fbf0f71f";
    private static final String KEY_CANARY = "sk-CANARY-of-the-key";

    @TempDir
    Path folder;

    @Test
    void endsWithNoughtWhenAllIsDone() throws IOException {
        Launch.Ended ended = fromSamples("transcript", "--learner", ADA);

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("1 document of 1 learner");
        assertThat(names("out")).containsExactly("run.json", "transcript_" + ADA + "_2026-11-23.pdf");
    }

    @Test
    void endsWithTwoWhenALearnerIsMissing() throws IOException {
        Launch.Ended ended = fromSamples("transcript", "--learner", ADA, "--learner", "nobody@acme.example");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).contains("2 learners asked for = 1 documented + 1 left out + 0 failed");
        assertThat(folder.resolve("out/run.json")).content().contains("\"not_found\"");
    }

    @Test
    void writesADocumentAndNothingElseToStandardOutput() throws IOException {
        Launch.Ended ended = fromSamples("transcript", "--learner", ADA, "--format", "csv", "--out", "-");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("learner_id,name,course_id,").doesNotContain("asked for");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tellsWrongUsage() throws IOException {
        refused(64, "Nearest: Europe/Berlin", fromSamples("roster", "--zone", "Europe/Berlim"));
        refused(64, "Nearest: --format", fromSamples("roster", "--fromat", "csv"));
        refused(64, "no client in the data is called \"nobody\"", fromSamples("roster", "--client", "nobody"));
        refused(64, "registrar demo", Launch.in(folder).run("roster"));
        refused(64, "nothing is there", Launch.in(folder).run("roster", "--source", "nowhere"));
    }

    @Test
    void tellsThatNoProfileCouldBeRead() throws IOException {
        Files.createDirectory(folder.resolve("people"));
        Files.writeString(folder.resolve("people/cut.json"), "{\"id\": \"ada\", \"firstN");

        refused(65, "cut.json", Launch.in(folder).run("roster", "--source", "people"));
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        refused(69, "127.0.0.1", withKey().run("roster", "--quiet", "--source", "http://127.0.0.1:1"));
    }

    @Test
    void tellsThatTheOutputCannotBeCreated() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        refused(73, "file", fromSamples("roster", "--out", "file/out"));
        refused(73, "file", fromSamples("roster", "--out", "file/out.zip"));
    }

    @Test
    void tellsThatAnotherRunHoldsTheDataFolder() throws IOException {
        try (DataFolder held = DataFolder.open(folder.resolve("data"))) {
            refused(75, held.path().toString(), fromSamples("roster"));
        }
    }

    @Test
    void tellsThatTheKeyIsWrong() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.standard())) {
            refused(77, "key", withKey().run("roster", "--source", sandbox.url().toString()));
        }
    }

    @Test
    void tellsThreeMistakesInTheSettingsAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("registrar.yaml"), "sorce: x\nzone: Mars/Olympus\nissuer: {nam: Acme, name: A}\n");

        Launch.Ended ended = Launch.in(folder).run("roster");

        refused(78, "3 problems in", ended);
        assertThat(ended.err()).contains("the nearest is source", "line 2, zone", "issuer.nam: is not a known key");
    }

    @Test
    void tellsWhereATemplateAsksForWhatIsNotThere() throws IOException {
        Files.createDirectory(folder.resolve("looks"));
        Files.writeString(
                folder.resolve("looks/transcript.html"),
                "<html xmlns:th=\"http://www.thymeleaf.org\">\n<body>\n<p th:text=\"${learner.nam}\">x</p></body></html>");

        Launch.Ended ended = fromSamples("transcript", "--learner", ADA, "--template", "looks");

        refused(78, "transcript.html", ended);
        assertThat(ended.err()).contains("line 3", "nam");
        assertThat(names("out")).isEmpty();
    }

    @Test
    void fetchesFromTheApiAndKeepsEverySecretOutOfEveryOutput() throws IOException {
        Files.writeString(folder.resolve("registrar.yaml"), "requirements: [{name: Safety, courses: [SAF-110]}]\n");
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.standard().withKey(Secret.of(KEY_CANARY)))) {
            for (String report : List.of("transcript", "certificate", "roster", "credentials", "gaps", "summary")) {
                Launch.Ended ended = withKey()
                        .run(
                                report,
                                "--all",
                                "--source",
                                sandbox.url().toString(),
                                "--verbose",
                                "--format",
                                report.equals("transcript") ? "html,csv,json,xlsx,pdf" : "html,csv,json,xlsx",
                                "--as-of",
                                "2026-11-23");

                assertThat(ended.code()).as(report + ended.err()).isIn(0, 2);
                assertThat(ended.out() + ended.err()).doesNotContain("CANARY", "\tat ");
            }
        }
        for (Path file : files("")) {
            assertThat(content(file)).as(file.toString()).doesNotContain("CANARY");
        }
        assertThat(files("out")).hasSizeGreaterThan(100);
    }

    @Test
    void fetchesIntoTheStoreAndReportsFromThereWithoutTheTenant() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.standard().withKey(Secret.of(KEY_CANARY)))) {
            Launch.Ended fetched =
                    withKey().run("fetch", "--source", sandbox.url().toString());

            assertThat(fetched.code()).as(fetched.err()).isZero();
            assertThat(fetched.out()).startsWith("Snapshot ").contains("37 learners, 37 new or changed, 0 gone");
        }

        Launch.Ended roster = Launch.in(folder).run("roster", "--format", "csv");
        assertThat(roster.code()).as(roster.err()).isZero();
        assertThat(roster.out()).contains("From snapshot 2", "37 learners asked for = 37 documented");
        assertThat(Launch.in(folder).run("snapshots").out()).contains("full", "37", "complete");
        for (Path file : files("data")) {
            assertThat(content(file)).as(file.toString()).doesNotContain("CANARY");
        }
    }

    @Test
    void goesOnWithAFetchThatCtrlCEnded() throws Exception {
        var arrived = new CountDownLatch(3);
        SandboxSettings slow = SandboxSettings.standard()
                .withKey(Secret.of(KEY_CANARY))
                .withLearners(200)
                .withLatency(Duration.ofMillis(200));
        try (Sandbox sandbox = Sandbox.start(slow)) {
            sandbox.tenant().onRequest(count -> arrived.countDown());
            String url = sandbox.url().toString();
            Process fetch = withKey().start("fetch", "--source", url);
            assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
            new ProcessBuilder("kill", "-INT", Long.toString(fetch.pid()))
                    .start()
                    .waitFor();

            assertThat(fetch.waitFor()).isEqualTo(130);
            assertThat(withKey().text("stderr")).contains("Interrupted.", "the same command goes on from there");
            refused(64, "whose fetch was interrupted", Launch.in(folder).run("roster", "--source", "store"));

            Launch.Ended again = withKey().run("fetch", "--source", url);
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).contains("200 learners", "went on with an interrupted one");
        }
    }

    @Test
    void givesTheSameBytesForTheSameInput() throws IOException {
        String[] command = {"roster", "--format", "xlsx,html,csv,json"};
        fromSamples(concat(command, "--out", "one.zip"));
        fromSamples(concat(command, "--out", "two"));
        fromSamples(concat(command, "--out", "three"));

        for (String name : names("two")) {
            if (!name.equals("run.json")) {
                assertThat(folder.resolve("two").resolve(name))
                        .hasSameBinaryContentAs(folder.resolve("three").resolve(name));
            }
        }
        assertThat(names("two")).hasSize(5);
    }

    @Test
    void showsItsHelpAndVersion() throws IOException {
        assertThat(Launch.in(folder).run("--help").out()).contains("Commands:", "transcript", "demo");
        assertThat(Launch.in(folder).run("--version").out())
                .matches("Registrar \\d+\\.\\d+\\.\\d+ \\(Java \\d+\\S*\\)\n");
    }

    private Launch withKey() {
        return Launch.in(folder).with("REGISTRAR_API_KEY", KEY_CANARY);
    }

    private Launch.Ended fromSamples(String... command) throws IOException {
        return Launch.in(folder)
                .run(concat(command, "--source", Launch.samples().toString(), "--as-of", "2026-11-23T12:00:00Z"));
    }

    private static void refused(int code, String told, Launch.Ended ended) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err()).startsWith("registrar: ").contains(told).doesNotContain("Exception", "\tat ", "CANARY");
        assertThat(ended.out()).isEmpty();
    }

    private List<String> names(String below) throws IOException {
        return files(below).stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    }

    private List<Path> files(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String content(Path file) throws IOException {
        String name = file.toString();
        return name.endsWith(".pdf")
                ? words(file)
                : name.endsWith(".xlsx") ? parts(file) : Files.readString(file, ISO_8859_1);
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document)
                    + document.getDocumentInformation().getCOSObject();
        }
    }

    private static String parts(Path workbook) throws IOException {
        var parts = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : new ArrayList<>(zip.stream().toList())) {
                parts.append(new String(zip.getInputStream(part).readAllBytes(), UTF_8));
            }
        }
        return parts.toString();
    }

    private static String[] concat(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
