package registrar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.report.Tally;
import registrar.store.snapshot.SnapshotEntry.Kind;

final class FetchCommandTest {
    @TempDir
    Path folder;

    private final RecordingRegistrar registrar = new RecordingRegistrar();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void letsTheStoreDecideBetweenFullAndIncremental() {
        assertThat(run("fetch")).isZero();

        FetchOrder order = registrar.fetches().get(0);
        assertThat(order.kind()).isEmpty();
        assertThat(order.place())
                .isEqualTo(new ExportOrder.Place(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void ordersWhatTheOptionsSay() {
        assertThat(run("fetch --full --source people --data d")).isZero();
        assertThat(run("fetch --quick --source ./store")).isZero();

        assertThat(registrar.fetches())
                .extracting(FetchOrder::kind)
                .containsExactly(Optional.of(Kind.FULL), Optional.of(Kind.QUICK));
        assertThat(registrar.fetches().get(0).place().source()).contains("people");
        assertThat(registrar.fetches().get(0).place().data()).contains(folder.resolve("d"));
        assertThat(registrar.fetches().get(1).place().source()).contains("./store");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fetch --full --quick           | --full and --quick exclude each other
            fetch --source store           | --source expects an address or a folder to fetch from
            fetch --source snapshot:20261  | --source expects an address or a folder to fetch from
            fetch --learner ada            | There is no "--learner" here
            """)
    void saysInASentenceWhatCannotBe(String line, String told) {
        assertThat(run(line)).isEqualTo(64);
        assertThat(err.toString(UTF_8)).startsWith("registrar: ").contains(told);
        assertThat(registrar.fetches()).isEmpty();
    }

    @Test
    void tellsWhatTheSnapshotHoldsAndWhatItCost() {
        assertThat(run("fetch")).isZero();

        assertThat(out.toString(UTF_8)).isEqualTo("""
                Snapshot 20261123T120000Z-1f3a9c2e of acme.example: 40 learners, 3 new or changed, 1 gone, 0 left out
                Incremental, went on with an interrupted one, taken 2026-11-23 13:00 (Europe/Berlin): 9 requests (1 retried, \
                0 throttled), 3.0 s
                Begun anew: the one interrupted on 2026-11-23 13:00 (Europe/Berlin) is too old to go on with, or of another kind
                Removed 1 snapshot older than the settings keep them
                Nobody of the snapshot is meant by 23 lines of the file of certificates: 4, 17 and 21 more. Check the ids and e-mail addresses there
                """);
    }

    @Test
    void listsWhoIsLeftOutAndEndsWithTwo() {
        registrar.answering(leavingOutBen());

        assertThat(run("fetch")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).contains("1 left out", "Left out:\n  ben: Refused.\n");
    }

    @Test
    void givesStandardOutputToOneJsonObject() {
        registrar.answering(leavingOutBen());

        assertThat(run("fetch --json")).isEqualTo(2);
        assertThat(out.toString(UTF_8))
                .startsWith("{\n  \"command\": \"fetch\",")
                .contains("\"kind\": \"incremental\"", "\"made\": 9", "\"asked\": 41", "\"documented\": 40")
                .contains("\"learner_id\": \"ben\"", "\"seconds\": 3.0")
                .endsWith("\n}\n");
    }

    @Test
    void saysNothingWhenQuietAndEndsWithTheCodeOfTheReason() {
        assertThat(run("fetch --quiet")).isZero();
        assertThat(out.toString(UTF_8) + err.toString(UTF_8)).isEmpty();

        registrar.failing(new StoppedException(StopReason.TRY_LATER, "One sentence."));
        assertThat(run("fetch")).isEqualTo(75);
        assertThat(err.toString(UTF_8)).isEqualTo("registrar: One sentence.\n");
    }

    @Test
    void listsSnapshotsAndThoseThatAreNotComplete() {
        assertThat(run("snapshots")).isZero();

        assertThat(out.toString(UTF_8).lines())
                .hasSize(3)
                .anyMatch(
                        line -> line.startsWith("20261123T120000Z-1f3a9c2e  2026-11-23 13:00 (Europe/Berlin)  3 hours")
                                && line.endsWith("complete"))
                .anyMatch(line -> line.endsWith("interrupted; \"registrar fetch\" goes on with it"));
    }

    @Test
    void listsSnapshotsAsJson() {
        assertThat(run("snapshots --json")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("\"id\": \"20261123T120000Z-1f3a9c2e\"", "\"complete\": false", "\"learners\": 40");
    }

    private static Tally leavingOutBen() {
        Outcome.LeftOut<?> ben = new Outcome.LeftOut<>("ben", new Failure(FailureReason.NOT_PERMITTED, "Refused."));
        return new Tally(2, 1, 0, List.of(ben), List.of(), Map.of());
    }

    private int run(String line) {
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                Map.of(),
                folder,
                Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        return new Program(registrar, around).run(line.split(" "));
    }
}
