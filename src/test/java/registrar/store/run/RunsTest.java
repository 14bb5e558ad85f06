package registrar.store.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.store.StoreCase;

final class RunsTest extends StoreCase {
    private static final Instant MORNING = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant END_OF_DAY = Instant.parse("2026-11-26T23:59:59.999999999Z");
    private static final Failure NOT_FOUND = new Failure(FailureReason.NOT_FOUND, "The source does not know them.");

    private Runs runs;

    @BeforeEach
    void openJournal() {
        runs = new Runs(store);
    }

    @Test
    void tellsARunAsItWasNoted() throws IOException {
        RunEntry entry = entry("a", "transcript", MORNING, "--learner", "ada", "--out", "two\nlines\\n", "");

        try (RunLog log = runs.begin(entry)) {
            log.add(ada());
            log.add(RunItem.leftOut("zoe", NOT_FOUND));
            log.done(2, new RunEntry.Counts(2, 1, 0, 1, 0, 1), MORNING.plusSeconds(9));
        }

        RunEntry told = runs.find("a").orElseThrow();
        assertThat(told.arguments()).isEqualTo(entry.arguments());
        assertThat(told.asOf()).contains(END_OF_DAY);
        assertThat(told.holder()).isEqualTo(entry.holder());
        assertThat(told.state()).isEqualTo(RunEntry.State.DONE);
        assertThat(told.exitCode()).contains(2);
        assertThat(told.ended()).contains(MORNING.plusSeconds(9));
        assertThat(told.counts()).isEqualTo(new RunEntry.Counts(2, 1, 0, 1, 0, 1));
        assertThat(runs.missing("a", "", 10)).containsExactly(RunItem.leftOut("zoe", NOT_FOUND));
    }

    @Test
    void givesBackWhatWasFinishedToTheRunThatGoesOn() throws IOException {
        RunEntry entry = entry("a", "transcript", MORNING);
        try (RunLog log = runs.begin(entry)) {
            assertThat(log.resumed()).isFalse();
            log.add(ada());
            log.add(RunItem.failed("ben", NOT_FOUND));
            assertThat(log.finished("ada")).isEmpty();
        }
        reopen();

        try (RunLog log = new Runs(store).begin(entry)) {
            assertThat(log.resumed()).isTrue();
            assertThat(log.finished("ada")).contains(ada());
            assertThat(log.finished("ben")).isEmpty();
            log.add(RunItem.documented("ben", List.of(), 0, 0, Map.of()));
        }
        assertThat(new Runs(store).find("a").orElseThrow().counts()).isEqualTo(new RunEntry.Counts(2, 2, 1, 0, 0, 1));
    }

    @Test
    void findsEveryFinishedLearnerInWhateverOrderTheyAreAskedFor() throws IOException {
        RunEntry entry = entry("a", "transcript", MORNING);
        List<String> all = IntStream.range(0, 1234)
                .mapToObj(number -> "\uD83E\uDD8A-" + number)
                .sorted()
                .toList();
        try (RunLog log = runs.begin(entry)) {
            for (String learner : all) {
                log.add(RunItem.documented(learner, List.of(), 0, 0, Map.of()));
            }
        }

        try (RunLog log = runs.begin(entry)) {
            for (int i = 0; i < all.size(); i += 7) {
                assertThat(log.finished(all.get(i))).isPresent();
                assertThat(log.finished(all.get(all.size() - 1 - i))).isPresent();
                assertThat(log.finished(all.get(i) + "?")).isEmpty();
            }
            assertThat(log.finished("\uFFFF")).isEmpty();
        }
    }

    @Test
    void losesAtMostWhatWasHeldWhenItIsKilled() throws IOException {
        RunLog killed = runs.begin(entry("a", "transcript", MORNING));
        for (int number = 0; number < 59; number++) {
            killed.add(RunItem.documented("learner-" + number, List.of(), 0, 0, Map.of()));
        }
        reopen();

        assertThat(new Runs(store).find("a").orElseThrow().counts().documented())
                .isBetween(40L, 59L);
    }

    @Test
    void offersTheLastRunOfACommandWhenItWasInterrupted() throws IOException {
        begin("a", "roster", MORNING);
        begin("b", "transcript", MORNING.plusSeconds(1));

        assertThat(runs.interrupted("transcript")).as("it still runs").isEmpty();
        runs.markInterrupted(holder(1, "elsewhere"), true);

        assertThat(runs.interrupted("transcript")).map(RunEntry::id).contains("b");
        end("c", "transcript", MORNING.plusSeconds(2), 0);
        assertThat(runs.interrupted("transcript")).isEmpty();
        assertThat(runs.interrupted("roster")).map(RunEntry::id).contains("a");
    }

    @Test
    void offersARunThatStoppedAtAFullDiskButNotAtAMistake() throws IOException {
        stop("a", "transcript", MORNING, 74);
        stop("b", "transcript", MORNING.plusSeconds(1), 64);

        assertThat(runs.interrupted("transcript")).map(RunEntry::id).contains("a");
        assertThat(runs.find("a").orElseThrow().state()).isEqualTo(RunEntry.State.STOPPED);
    }

    @Test
    void marksOnlyWhatCannotRunAnyMoreWhereSeveralMachinesShareADataBase() throws IOException {
        runs.begin(entry("mine", "fetch", MORNING, holder(1, "here"))).close();
        runs.begin(entry("theirs", "fetch", MORNING, holder(1, "there"))).close();
        runs.begin(entry(
                        "gone",
                        "fetch",
                        MORNING,
                        new Holder(ProcessHandle.current().pid(), 1, "here", Path.of("/b"))))
                .close();

        runs.markInterrupted(holder(2, "here"), false);

        assertThat(state("mine")).isEqualTo(RunEntry.State.INTERRUPTED);
        assertThat(state("gone")).isEqualTo(RunEntry.State.INTERRUPTED);
        assertThat(state("theirs")).isEqualTo(RunEntry.State.RUNNING);
    }

    @Test
    void looksInterruptedToAReaderOnceItsProcessIsGone() {
        RunEntry gone =
                entry("a", "fetch", MORNING, new Holder(ProcessHandle.current().pid(), 1, "here", Path.of("/a")));
        RunEntry alive = entry("b", "fetch", MORNING, Holder.self("here", Path.of("/a")));

        assertThat(gone.seenFrom("here").state()).isEqualTo(RunEntry.State.INTERRUPTED);
        assertThat(gone.seenFrom("there").state()).isEqualTo(RunEntry.State.RUNNING);
        assertThat(alive.seenFrom("here").state()).isEqualTo(RunEntry.State.RUNNING);
    }

    @Test
    void listsTheNewestFirstAndFindsByTheBeginningOfAnId() throws IOException {
        begin("20261126T080000Z-roster-1", "roster", MORNING);
        begin("20261126T080001Z-roster-2", "roster", MORNING.plusSeconds(1));

        assertThat(runs.list(5))
                .extracting(RunEntry::id)
                .containsExactly("20261126T080001Z-roster-2", "20261126T080000Z-roster-1");
        assertThat(runs.list(1)).hasSize(1);
        assertThat(runs.find("20261126T080001Z")).isPresent();
        assertThat(runs.find("20261126T08")).as("two begin so").isEmpty();
        assertThat(runs.find("%")).isEmpty();
    }

    @Test
    void tellsWhoIsMissingPageByPage() throws IOException {
        try (RunLog log = runs.begin(entry("a", "transcript", MORNING))) {
            log.add(ada());
            log.add(RunItem.leftOut("ben", NOT_FOUND));
            log.add(RunItem.failed("chloe", NOT_FOUND));
            log.add(RunItem.leftOut("dai", NOT_FOUND));
        }

        assertThat(runs.missing("a", "", 2)).extracting(RunItem::learnerId).containsExactly("ben", "chloe");
        assertThat(runs.missing("a", "chloe", 2)).extracting(RunItem::learnerId).containsExactly("dai");
    }

    @Test
    void forgetsALearnerByIdAndByWhateverNameTheyWereAskedFor() throws IOException {
        try (RunLog log =
                runs.begin(entry("a", "transcript", MORNING, "--learner", "Ada@Acme.example", "--learner=ada"))) {
            log.add(ada());
            log.add(RunItem.leftOut("ADA@acme.example", NOT_FOUND));
            log.add(RunItem.leftOut("ben", NOT_FOUND));
        }
        begin("b", "roster", MORNING, "--client", "ada-training");

        assertThat(runs.forget(List.of("ada"), List.of("ada@acme.example"))).isEqualTo(1);

        assertThat(runs.find("a").orElseThrow().arguments())
                .containsExactly("--learner", "(forgotten)", "--learner=(forgotten)");
        assertThat(runs.find("b").orElseThrow().arguments()).containsExactly("--client", "ada-training");
        assertThat(runs.missing("a", "", 9)).extracting(RunItem::learnerId).containsExactly("ben");
        assertThat(runs.begin(entry("a", "transcript", MORNING)).finished("ada"))
                .isEmpty();
    }

    @Test
    void prunesWhatEndedBefore() throws IOException {
        end("old", "roster", MORNING, 0);
        end("new", "roster", MORNING.plusSeconds(100), 0);
        begin("running", "roster", MORNING);

        assertThat(runs.prune(MORNING.plusSeconds(50))).isEqualTo(1);
        assertThat(runs.list(9)).extracting(RunEntry::id).containsExactlyInAnyOrder("new", "running");
        assertThat(store.<Long>read(t -> t.number("SELECT count(*) AS n FROM run_item WHERE run_id = ?", "old")))
                .isZero();
    }

    private static RunItem ada() {
        return RunItem.documented(
                "ada",
                List.of(
                        new RunItem.File("transcript_ada.pdf", 31_000, "00ff"),
                        new RunItem.File("transcript_ada.csv", 7, "aa")),
                1,
                12,
                Map.of(FindingReason.NO_EMAIL, 1L, FindingReason.MISSING_GLYPH, 2L));
    }

    private void begin(String id, String command, Instant started, String... arguments) throws IOException {
        runs.begin(entry(id, command, started, arguments)).close();
    }

    private void end(String id, String command, Instant started, int code) throws IOException {
        try (RunLog log = runs.begin(entry(id, command, started))) {
            log.add(ada());
            log.done(code, RunEntry.Counts.NONE, started.plusSeconds(1));
        }
    }

    private void stop(String id, String command, Instant started, int code) throws IOException {
        try (RunLog log = runs.begin(entry(id, command, started))) {
            log.stopped(code, started.plusSeconds(1));
        }
    }

    private RunEntry.State state(String id) throws IOException {
        return runs.find(id).orElseThrow().state();
    }

    private static Holder holder(long pid, String host) {
        return new Holder(pid, 0, host, Path.of("/var/lib/registrar"));
    }

    private static RunEntry entry(String id, String command, Instant started, String... arguments) {
        return entry(id, command, started, holder(1, "here"), arguments);
    }

    private static RunEntry entry(String id, String command, Instant started, Holder holder, String... arguments) {
        return new RunEntry(
                id,
                command,
                List.of(arguments),
                Path.of("/home/ann"),
                "ann",
                holder,
                "00ff",
                RunEntry.State.RUNNING,
                started,
                Optional.empty(),
                Optional.of(END_OF_DAY),
                Optional.of("20261126T070000Z-1f3a9c2e"),
                Optional.empty(),
                RunEntry.Counts.NONE);
    }
}
