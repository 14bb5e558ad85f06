package registrar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Format;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Selection;
import registrar.report.Filter;
import registrar.report.Tally;

final class ProgramTest {
    @TempDir
    Path folder;

    private final RecordingRegistrar registrar = new RecordingRegistrar();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String standardInput = "";
    private Map<String, String> environment = Map.of();

    @Test
    void ordersWhatTheOptionsSay() throws IOException {
        Files.createDirectory(folder.resolve("looks"));
        int code = run("certificate --learner ada --learner ben@acme.example --source people --course SAF-110"
                + " --from 2026-01-01 --to 2026-03-31 --as-of 2026-11-23 --zone Europe/Berlin --locale de-AT"
                + " --format pdf,HTML,pdf --out c.zip --template looks --data d --strict --quiet");

        assertThat(code).isZero();
        ExportOrder order = registrar.orders().get(0);
        assertThat(order.report().key()).isEqualTo("certificate");
        assertThat(order.selection()).isEqualTo(Selection.of(List.of("ada", "ben@acme.example")));
        assertThat(order.place().source()).contains("people");
        assertThat(order.place().data()).contains(folder.resolve("d"));
        assertThat(order.filter())
                .isEqualTo(new Filter(
                        Optional.of("SAF-110"),
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.of(LocalDate.of(2026, 3, 31))));
        assertThat(order.moment().asOf()).contains(new AsOf.Day(LocalDate.of(2026, 11, 23)));
        assertThat(order.moment().zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(order.moment().locale()).contains(Locale.forLanguageTag("de-AT"));
        assertThat(order.formats()).containsExactly(Format.PDF, Format.HTML);
        assertThat(order.target()).isEqualTo(new Target.Zip(folder.resolve("c.zip")));
        assertThat(order.template()).contains(folder.resolve("looks"));
        assertThat(order.strict()).isTrue();
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void hasADefaultForEveryOption() {
        run("roster");

        ExportOrder order = registrar.orders().get(0);
        assertThat(order.selection()).isEqualTo(Selection.ALL);
        assertThat(order.formats()).containsExactly(Format.XLSX);
        assertThat(order.target()).isEqualTo(new Target.Folder(folder.resolve("out")));
        assertThat(order.place())
                .isEqualTo(new ExportOrder.Place(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void findsSettingsInTheWorkingFolderAndDataInTheEnvironment() throws IOException {
        Files.writeString(folder.resolve("registrar.yaml"), "");
        environment = Map.of("REGISTRAR_DATA", "/var/lib/registrar");

        run("roster");

        assertThat(registrar.orders().get(0).place().config()).contains(folder.resolve("registrar.yaml"));
        assertThat(registrar.orders().get(0).place().data()).contains(Path.of("/var/lib/registrar"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                             | Expected a command, found none
            rooster                                        | Nearest: roster
            roster --fromat csv                            | Nearest: --format
            roster --course X                              | There is no "--course" here
            roster --format doc                            | --format expects some of pdf, html, xlsx, csv, json, found "doc"
            roster --zone Europe/Berlim                    | Nearest: Europe/Berlin
            roster --as-of 23.11.2026                      | --as-of expects a date such as 2026-11-23
            roster --as-of 2026-02-30                      | --as-of expects a date
            roster --as-of 2026-11-23T12:00:00             | --as-of expects a date
            roster --locale english                        | --locale expects a language tag
            roster --all --learner ada                     | --all and a list of learners exclude each other
            roster --learners nowhere.txt                  | --learners expects a file, found none at nowhere.txt
            roster --format csv,xlsx --out -               | takes a single --format
            roster --json --out -                          | both want standard output
            roster --format ,                              | --format expects some of
            roster --out=                                  | --out expects a folder, a file ending in .zip, or -
            roster --learners .                            | --learners expects a file that can be read
            roster --format                                | Missing required parameter
            transcript                                     | Whose transcript?
            certificate --all --from 2026-03-01 --to 2026-02-01 | lies after
            certificate --all --from yesterday             | --from expects a date
            completion fish                                | completion expects bash or zsh, found "fish"
            sandbox --port many                            | --port expects a whole number, found "many"
            sandbox --rate -1                              | --rate expects a whole number from 0, found -1
            sandbox --burst 0                              | --burst expects a whole number from 1, found 0
            sandbox --latency -1                           | --latency expects a whole number from 0, found -1
            sandbox --faults some                          | --faults expects a number, found "some"
            sandbox --mail often                           | --mail expects a whole number, found "often"
            sandbox --mail 70000 --mail-only               | --mail expects a number from 0 to 65535, found 70000
            sandbox --mail-folder mails                    | --mail-folder goes with --mail PORT
            sandbox --mail-only                            | --mail-only goes with --mail PORT
            sandbox --paging pages                         | --paging expects one of
            sandbox --samples nowhere                      | --samples expects a folder with profiles
            roster --template nowhere                      | --template expects a folder of templates, found none
            sandbox --faults 2                             | A probability is between 0 and 1
            """)
    void saysInASentenceWhatCannotBe(String line, String told) {
        assertThat(run(line)).isEqualTo(64);
        assertThat(err.toString(UTF_8)).startsWith("registrar: ").contains(told).doesNotContain("Exception", "\tat ");
        assertThat(registrar.orders()).isEmpty();
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ada\\nben\\n                            | ada,ben
            BOMada\\r\\n\\r\\n  ben  \\r\\n     | ada,ben
            learner\\nada\\n                        | ada
            name,learner\\nAda,ada\\n"Okafor, B",ben | ada,ben
            BOMLearner;name\\nada;"A;B"\\n      | ada
            learner_id,name\\n00042,"two\\nlines"\\nben,B | 00042,ben
            """)
    void readsLearnersFromStandardInput(String text, String learners) {
        standardInput = text.replace("BOM", "\uFEFF").translateEscapes();

        assertThat(run("transcript --learners -")).isZero();
        assertThat(registrar.orders().get(0).selection().learners()).containsExactly(learners.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,client\nAda,acme\n", "", "\n\n", "learner\n"})
    void refusesAListWithoutLearners(String text) {
        standardInput = text;

        assertThat(run("transcript --learners -")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).contains("--learners expects");
    }

    @Test
    void tellsWhatWasWrittenAndThatTheNumbersAddUp() {
        assertThat(run("transcript --all")).isZero();

        assertThat(out.toString(UTF_8)).isEqualTo("""
                2 documents of 2 learners, as of 2026-11-23 (Europe/Berlin) -> out (1 file, 31 KB, and run.json)
                2 learners asked for = 2 documented + 0 left out + 0 failed
                """);
    }

    @Test
    void listsTheFirstLearnersWhoAreMissingAndEndsWithTwo() {
        List<Outcome.LeftOut<?>> missing = IntStream.range(0, 23)
                .<Outcome.LeftOut<?>>mapToObj(number -> new Outcome.LeftOut<>(
                        "id-" + number, new Failure(FailureReason.NOT_FOUND, "The source does not know this learner.")))
                .toList();
        registrar.answering(new Tally(25, 2, 0, missing, List.of(), Map.of(FindingReason.NO_EMAIL, 1L)));

        assertThat(run("transcript --all")).isEqualTo(2);
        assertThat(out.toString(UTF_8))
                .contains("25 learners asked for = 2 documented + 23 left out + 0 failed")
                .contains("To look at: 1 no_email")
                .contains("  id-19: The source does not know this learner.")
                .contains("  and 3 more, see run.json")
                .doesNotContain("id-20");
    }

    @Test
    void keepsAHostileIdFromSteeringTheTerminal() {
        var evil = new Outcome.LeftOut<>("a\u001B[2J\rb", new Failure(FailureReason.NOT_FOUND, "No."));
        registrar.answering(new Tally(1, 0, 0, List.of(evil), List.of(), Map.of()));

        run("transcript --all");

        assertThat(out.toString(UTF_8)).doesNotContain("\u001B", "\r").contains("a\uFFFD[2J\uFFFDb");
    }

    @Test
    void givesStandardOutputToOneJsonObject() {
        assertThat(run("roster --json")).isZero();

        assertThat(out.toString(UTF_8))
                .startsWith("{\n  \"command\": \"roster\",")
                .endsWith("\n}\n");
    }

    @Test
    void tellsResultsOnStandardErrorWhenADocumentHasTheOther() {
        assertThat(run("roster --format csv --out -")).isZero();

        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains("-> standard output");
    }

    @ParameterizedTest
    @CsvSource({"BAD_INPUT,65", "UNAVAILABLE,69", "CANNOT_CREATE,73", "TRY_LATER,75", "NOT_PERMITTED,77", "SETTINGS,78"
    })
    void endsWithTheCodeOfTheReason(StopReason reason, int code) {
        registrar.failing(new StoppedException(reason, "One sentence."));

        assertThat(run("roster")).isEqualTo(code);
        assertThat(err.toString(UTF_8)).isEqualTo("registrar: One sentence.\n");
    }

    @Test
    void showsWhereItBrokeOnlyToThoseWhoAsk() {
        registrar.failing(new IllegalStateException("CANARY"));

        assertThat(run("roster")).isEqualTo(70);
        assertThat(err.toString(UTF_8))
                .contains("A mistake in Registrar itself (IllegalStateException at ")
                .doesNotContain("CANARY", "\tat ");
        assertThat(run("roster --verbose")).isEqualTo(70);
        assertThat(err.toString(UTF_8)).contains("\tat registrar.");
        assertThat(registrar.verbose()).isTrue();
    }

    @Test
    void saysThatNobodyReadsStandardOutputAnyMore() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(new Program(registrar, around(closed)).run("roster")).isEqualTo(74);
        assertThat(err.toString(UTF_8)).contains("Standard output was closed");
    }

    @Test
    void tellsNameVersionAndJavaAndNothingElse() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(UTF_8)).matches("Registrar \\S.* \\(Java \\d+\\S*\\)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transcript", "certificate", "roster", "credentials", "gaps", "summary"})
    void showsExamplesInTheHelpOfEveryReport(String report) {
        assertThat(run(report + " --help")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("Examples:", "registrar " + report, "--as-of", "--learner")
                .doesNotContain("Writes the report");
    }

    @Test
    void printsACompletionScript() {
        assertThat(run("completion bash")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("#!/usr/bin/env bash").contains("--as-of");
    }

    @Test
    void refusesMomentsWhoseYearHasNoFourDigitsSomewhere() {
        for (String text : List.of(
                "+999999999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "9999-12-31", "0000-01-01", "0999-12-31")) {
            assertThatThrownBy(() -> AsOf.parse(text)).as(text).isInstanceOf(DateTimeException.class);
        }
    }

    @Test
    void takesADateAsTheEndOfThatDay() {
        assertThat(AsOf.parse("2026-11-23").in(ZoneId.of("America/New_York")))
                .isEqualTo(Instant.parse("2026-11-24T04:59:59.999999999Z"));
        assertThat(AsOf.parse("2026-11-23T12:00:00+02:00").in(ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    private int run(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        return new Program(registrar, around(out)).run(arguments);
    }

    private Surroundings around(OutputStream standardOutput) {
        return new Surroundings(
                new ByteArrayInputStream(standardInput.getBytes(UTF_8)),
                standardOutput,
                err,
                false,
                environment,
                folder,
                Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    }
}
