package registrar.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.sandbox.SampleCrowd;
import registrar.testing.Launch;
import registrar.testing.StoreFile;

/**
 * A run from the store, killed and resumed until it is done. How often: {@code -Dregistrar.kills=50}; at which random
 * points: {@code -Dregistrar.seed=7}.
 */
@Tag("long")
final class StoreKillIT {
    /** What is not noted yet when a run is killed: at most a group. */
    private static final int GROUP = 20;

    private static final double MOST_REPEATED = 0.05;

    @TempDir
    Path folder;

    private final Random chance = new Random(Long.getLong("registrar.seed", 1));
    private Map<Path, FileTime> documents = Map.of();
    private long finishedWhenKilled;
    private long drawnAgain;

    @Test
    void finishesARunHoweverOftenItIsKilled() throws Exception {
        int kills = Integer.getInteger("registrar.kills", 10);

        killAndResume(2000, kills);
    }

    private void killAndResume(int learners, int kills) throws Exception {
        SampleCrowd.write(Optional.empty(), learners, folder.resolve("crowd.ndjson"));
        assertThat(Launch.in(folder)
                        .run("fetch", "--source", "crowd.ndjson", "--quiet")
                        .code())
                .isZero();

        Process run = Launch.in(folder).start("transcript", "--all", "--as-of", "2096-11-23", "--quiet");
        for (int point : points(learners, kills)) {
            kill(run, point);
            run = Launch.in(folder).start("transcript", "--resume", "--quiet");
        }
        assertThat(run.waitFor(15, TimeUnit.MINUTES)).isTrue();

        assertThat(run.exitValue()).as(Launch.in(folder).text("stderr")).isZero();
        look();
        System.out.printf(
                "%d kills in a run of %d transcripts: %d of %d finished documents were drawn again (%.1f %%)%n",
                kills, learners, drawnAgain, finishedWhenKilled, 100.0 * drawnAgain / finishedWhenKilled);
        assertThat(documents).hasSize(learners);
        assertThat((double) drawnAgain).isLessThanOrEqualTo(MOST_REPEATED * finishedWhenKilled);
        assertThat(named("out", ".registrar-")).isEmpty();
        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
        assertThat(store().damage()).isEmpty();
        assertThat(store().texts("SELECT state FROM run WHERE command = 'transcript'"))
                .containsExactly("DONE");
        assertToldAsInOneGo();
    }

    /** In ascending order, from the first document to one of the last. */
    private List<Integer> points(int learners, int kills) {
        return chance.ints(1, learners - GROUP)
                .distinct()
                .limit(kills)
                .sorted()
                .boxed()
                .toList();
    }

    private void kill(Process run, int point) throws Exception {
        while (run.isAlive() && named("out", "transcript_").size() < point) {
            run.waitFor(5, TimeUnit.MILLISECONDS);
        }
        run.waitFor(chance.nextInt(40), TimeUnit.MILLISECONDS);
        assertThat(run.isAlive())
                .as(
                        "still running when it is killed; it said: %s",
                        Launch.in(folder).text("stderr"))
                .isTrue();
        run.destroyForcibly().waitFor();

        look();
        finishedWhenKilled += documents.size();
        assertThat(named("out", "run.json")).isEmpty();
        assertThat(store().damage()).isEmpty();
        long noted = store().number("SELECT count(*) FROM run_item WHERE learner_id <> x'' AND state = 'DOCUMENTED'");
        assertThat(noted).isBetween((long) documents.size() - GROUP, (long) documents.size());
    }

    /** Looks at what is new since the last time: whole, and was it there before? */
    private void look() throws IOException {
        Map<Path, FileTime> now = new HashMap<>();
        for (Path pdf : named("out", "transcript_")) {
            FileTime written = Files.getLastModifiedTime(pdf);
            now.put(pdf, written);
            FileTime before = documents.get(pdf);
            if (!written.equals(before)) {
                drawnAgain += before == null ? 0 : 1;
                assertThat(Files.readString(pdf, ISO_8859_1))
                        .startsWith("%PDF-")
                        .endsWith("%%EOF\n");
            }
        }
        documents = now;
    }

    private void assertToldAsInOneGo() throws Exception {
        Process whole =
                Launch.in(folder).start("transcript", "--all", "--as-of", "2096-11-23", "--out", "whole", "--quiet");
        assertThat(whole.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(whole.exitValue()).isZero();
        String told = withoutSeconds("out");
        assertThat(told).isEqualTo(withoutSeconds("whole"));
        assertThat(told.lines().filter(line -> line.contains("\"name\"")))
                .hasSize(documents.size())
                .doesNotHaveDuplicates();
    }

    private String withoutSeconds(String out) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(out).resolve("run.json"))) {
            return lines.filter(line -> !line.contains("\"seconds\"")).collect(Collectors.joining("\n"));
        }
    }

    private StoreFile store() {
        return StoreFile.in(folder.resolve("data"));
    }

    private List<Path> named(String out, String prefix) throws IOException {
        Path target = folder.resolve(out);
        if (!Files.isDirectory(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
