package registrar.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.sandbox.SampleCrowd;
import registrar.testing.Launch;

@Tag("long")
final class KillIT {
    private static final int LEARNERS = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 60})
    void leavesOnlyWholeDocumentsWhenKilledAndNextTimeAllOfThem(int documents) throws Exception {
        SampleCrowd.write(Optional.empty(), LEARNERS, folder.resolve("crowd.ndjson"));

        kill(start("out"), documents);
        for (Path pdf : named("transcript_")) {
            assertThat(Files.readString(pdf, ISO_8859_1)).startsWith("%PDF-").endsWith("%%EOF\n");
        }
        assertThat(named("run.json")).isEmpty();

        Process second = start("out");
        assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(named("transcript_")).hasSize(LEARNERS);
        assertThat(named(".registrar-")).isEmpty();
        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
    }

    @Test
    void leavesNoArchiveWhenKilled() throws Exception {
        SampleCrowd.write(Optional.empty(), LEARNERS, folder.resolve("crowd.ndjson"));

        Process run = start("out/all.zip");
        while (run.isAlive() && draftSize() < 500_000) {
            run.waitFor(20, TimeUnit.MILLISECONDS);
        }
        run.destroyForcibly().waitFor();

        assertThat(named("all.zip")).isEmpty();
        assertThat(start("out/all.zip").waitFor()).isZero();
        assertThat(named("")).containsExactly(folder.resolve("out/all.zip"));
    }

    @Test
    void leavesNothingHalfWrittenWhenInterrupted() throws Exception {
        SampleCrowd.write(Optional.empty(), LEARNERS, folder.resolve("crowd.ndjson"));

        Process run = start("out");
        awaitDocuments(run, 5);
        new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();

        assertThat(run.waitFor()).isEqualTo(130);
        assertThat(named(".registrar-")).isEmpty();
        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
    }

    private Process start(String out) throws IOException {
        return Launch.in(folder)
                .start("transcript", "--all", "--source", "crowd.ndjson", "--as-of", "2026-11-23", "--out", out);
    }

    private void kill(Process run, int documents) throws Exception {
        awaitDocuments(run, documents);
        run.destroyForcibly().waitFor();
    }

    private void awaitDocuments(Process run, int documents) throws Exception {
        while (run.isAlive() && named("transcript_").size() < documents) {
            run.waitFor(10, TimeUnit.MILLISECONDS);
        }
        assertThat(run.isAlive()).as("still running when it is stopped").isTrue();
    }

    private long draftSize() throws IOException {
        long size = 0;
        for (Path draft : named(".registrar-")) {
            size = Math.max(size, Files.size(draft));
        }
        return size;
    }

    private List<Path> named(String prefix) throws IOException {
        if (!Files.isDirectory(folder.resolve("out"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .toList();
        }
    }
}
