package registrar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.store.run.Holder;
import registrar.store.run.RunEntry;
import registrar.store.run.RunItem;

/** The journal, forgetting, copies, and finishing what was interrupted, as the command line has them. */
final class RunsCommandTest {
    private static final Instant MORNING = Instant.parse("2026-11-26T08:00:00Z");
    private static final Failure NOT_FOUND = new Failure(FailureReason.NOT_FOUND, "The source does not know them.");

    @TempDir
    Path folder;

    private final RecordingRegistrar registrar = new RecordingRegistrar();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String standardInput = "";

    @Test
    void listsRunsInATable() {
        registrar.journaling(new RecordedRuns(
                List.of(
                        run("20261126T080000Z-transcript-7c1e", RunEntry.State.INTERRUPTED, Optional.empty()),
                        run("20261126T070000Z-roster-0a1b", RunEntry.State.STOPPED, Optional.of(74))),
                List.of()));

        assertThat(run("runs list")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                ID                                STARTED (UTC)        BY   COMMAND     STATE         DOCUMENTED  LEFT OUT  FAILED
                20261126T080000Z-transcript-7c1e  2026-11-26 08:00:00  ann  transcript  interrupted         1234         2       1
                20261126T070000Z-roster-0a1b      2026-11-26 08:00:00  ann  transcript  stopped (74)        1234         2       1
                """);
    }

    @Test
    void saysThatThereIsNoRunYet() {
        assertThat(run("runs list")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("No run from the store is journaled here yet.\n");
    }

    @Test
    void showsARunAndWhoIsMissing() {
        registrar.journaling(new RecordedRuns(
                List.of(run("a", RunEntry.State.DONE, Optional.of(2), "--all", "--format", "pdf")),
                List.of(RunItem.failed("ben", NOT_FOUND), RunItem.leftOut("zoe\u001B[2J", NOT_FOUND))));

        assertThat(run("runs show a --most 2")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                run        a
                command    registrar transcript --all --format pdf
                in         /home/ann
                by         ann
                state      done
                started    2026-11-26 08:00:00 UTC
                exit code  2
                as of      2026-11-26T23:59:59.999999999Z
                snapshot   20261126T070000Z-1f3a9c2e
                learners   1237 asked for = 1234 documented (4 empty) + 2 left out + 1 failed
                documents  1230
                failed     ben: The source does not know them.
                left out   zoe\uFFFD[2J: The source does not know them.
                There may be more: --behind zoe\uFFFD[2J goes on.
                """);
    }

    @Test
    void givesOneJsonObjectToThoseWhoAsk() {
        registrar.journaling(new RecordedRuns(
                List.of(run("a", RunEntry.State.DONE, Optional.of(0))), List.of(RunItem.leftOut("zoe", NOT_FOUND))));

        assertThat(run("runs list --json")).isZero();
        assertThat(run("runs show a --json")).isZero();
        assertThat(out.toString(UTF_8))
                .startsWith("{\n  \"runs\": [\n    {\n      \"id\": \"a\",")
                .contains("\"exit_code\": 0", "\"left_out\": 2", "\"ended\": null")
                .contains("\"missing\": [", "\"reason\": \"not_found\"")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runs                       | Expected runs list or runs show ID
            runs lost                  | Nearest: list
            runs show nobody           | There is no run "nobody" in the journal
            runs show                  | Missing required parameter
            runs list --most 0         | --most expects a whole number from 1, found 0
            runs list --most some      | --most expects a whole number, found "some"
            forget                     | Missing required parameter
            backup                     | Missing required parameter
            transcript --resume        | There is nothing to resume
            transcript --resume --source people | Only runs from the store are journaled
            """)
    void saysInASentenceWhatCannotBe(String line, String told) {
        assertThat(run(line)).isEqualTo(64);
        assertThat(err.toString(UTF_8)).startsWith("registrar: ").contains(told).doesNotContain("Exception");
    }

    @Test
    void saysWhatForgettingRemovedAndWhatItDidNot() {
        assertThat(run("forget ada@acme.example")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                Removed 1 learner from the store (ada@acme.example) and from 2 runs in the journal.
                Not removed: documents written before, backups, and what others copied.
                As long as the platform lists them, the next fetch brings them back.
                """);
    }

    @Test
    void copiesToAndFromTheFileThatIsNamed() {
        assertThat(run("backup copy.db")).isZero();
        assertThat(run("restore copy.db")).isZero();
        assertThat(registrar.copied()).containsExactly("to copy.db", "from copy.db");
    }

    @Test
    void finishesARunAsItWasBegun() throws Exception {
        Path began = Files.createDirectory(folder.resolve("there"));
        registrar.resuming(interrupted(
                began, "--all", "--format", "csv", "--out", "letters", "--zone", "Europe/Berlin", "--quiet"));

        assertThat(run("transcript --resume --config c.yaml --verbose")).isZero();

        ExportOrder order = registrar.orders().get(0);
        assertThat(order.target()).isEqualTo(new Target.Folder(began.resolve("letters")));
        assertThat(order.place().source()).contains("snapshot:20261126T070000Z-1f3a9c2e");
        assertThat(order.place().config()).contains(folder.resolve("c.yaml"));
        assertThat(order.place().data()).contains(folder.resolve("found"));
        assertThat(order.moment().asOf()).contains(new AsOf.Moment(Instant.parse("2026-11-26T23:59:59.999999999Z")));
        assertThat(order.call().resumes()).contains("a");
        assertThat(err.toString(UTF_8))
                .contains("Run a, begun 2026-11-26 08:00:00 UTC by ann, goes on: 1234 learners finished before.");
    }

    @Test
    void takesTheSameOptionsOnceMore() {
        registrar.resuming(interrupted(folder, "--learner", "ada", "--learner=ben", "--out", "letters", "--strict"));

        assertThat(run("transcript --resume --strict --learner ada --learner ben --out " + folder.resolve("letters")))
                .isZero();
    }

    @Test
    void saysThatAnArchiveIsWrittenAnew() {
        registrar.resuming(interrupted(folder, "--all", "--out", "all.zip"));

        assertThat(run("transcript --resume")).isZero();
        assertThat(err.toString(UTF_8)).contains("starts over: what it writes is finished all at once");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --format pdf               | was begun with --format csv, so it cannot be finished with another one
            --strict                   | was begun without --strict
            --learner ada              | was begun without --learner
            --out elsewhere            | was begun with --out letters
            --source store             | was begun without --source
            --as-of 2026-11-26         | was begun without --as-of
            """)
    void refusesOtherOptionsThanItWasBegunWith(String options, String told) {
        registrar.resuming(interrupted(folder, "--all", "--format", "csv", "--out", "letters"));

        assertThat(run("transcript --resume " + options)).isEqualTo(64);
        assertThat(err.toString(UTF_8)).contains(told).contains("run without --resume to begin anew");
        assertThat(registrar.orders()).isEmpty();
    }

    @Test
    void wantsTheSameListFromStandardInputAgain() {
        registrar.resuming(interrupted(folder, "--learners", "-"));

        assertThat(run("transcript --resume")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).contains("took its learners from standard input");
        standardInput = "ada\nben\n";
        assertThat(run("transcript --resume --learners -")).isZero();
        assertThat(registrar.orders().get(0).selection().learners()).containsExactly("ada", "ben");
    }

    @Test
    void doesNotFinishARunThatNamedSomebodyForgotten() {
        registrar.resuming(interrupted(folder, "--learner", RunEntry.FORGOTTEN));

        assertThat(run("transcript --resume")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).contains("named a learner who was forgotten since");
    }

    private Interrupted interrupted(Path began, String... arguments) {
        RunEntry run = run("a", RunEntry.State.INTERRUPTED, Optional.empty(), arguments);
        return new Interrupted(
                new RunEntry(
                        run.id(),
                        run.command(),
                        run.arguments(),
                        began,
                        run.user(),
                        run.holder(),
                        run.inputs(),
                        run.state(),
                        run.started(),
                        run.ended(),
                        run.asOf(),
                        run.snapshot(),
                        run.exitCode(),
                        run.counts()),
                folder.resolve("found"));
    }

    private static RunEntry run(String id, RunEntry.State state, Optional<Integer> code, String... arguments) {
        return new RunEntry(
                id,
                "transcript",
                List.of(arguments),
                Path.of("/home/ann"),
                "ann",
                new Holder(1, 0, "here", Path.of("/home/ann/data")),
                "",
                state,
                MORNING,
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-26T23:59:59.999999999Z")),
                Optional.of("20261126T070000Z-1f3a9c2e"),
                code,
                new RunEntry.Counts(1237, 1234, 4, 2, 1, 1230));
    }

    private int run(String line) {
        var around = new Surroundings(
                new ByteArrayInputStream(standardInput.getBytes(UTF_8)),
                out,
                err,
                false,
                Map.of(),
                folder,
                Clock.fixed(MORNING, ZoneOffset.UTC));
        return new Program(registrar, around).run(line.split(" "));
    }
}
