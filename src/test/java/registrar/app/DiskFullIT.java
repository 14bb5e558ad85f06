package registrar.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.sandbox.SampleCrowd;
import registrar.testing.Launch;
import registrar.testing.StoreFile;

/** A disk that is full, and then is not. It takes root to mount one; where that cannot be, the test says so. */
final class DiskFullIT {
    private static final int LEARNERS = 60;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        if (run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()) != 0) {
            assertThat(System.getenv("CI")).as("a small disk can be mounted").isNotEqualTo("true");
            abort("No small disk could be mounted, so nothing is known of full ones. Root can mount one.");
        }
        SampleCrowd.write(Optional.empty(), LEARNERS, folder.resolve("crowd.ndjson"));
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void finishesARunOnceThereIsRoomForItsDocuments() throws Exception {
        assertThat(launch("fetch", "--source", "crowd.ndjson").code()).isZero();

        Launch.Ended full = launch("transcript", "--all", "--out", "disk/out");

        assertThat(full.code()).as(full.err()).isEqualTo(74);
        assertThat(full.err()).contains("The disk is full").doesNotContain("Exception", "\tat ");
        assertThat(documents()).isNotEmpty().hasSizeLessThan(LEARNERS);
        for (Path pdf : documents()) {
            assertThat(Files.readString(pdf, ISO_8859_1)).startsWith("%PDF-").endsWith("%%EOF\n");
        }
        assertThat(StoreFile.in(folder.resolve("data")).damage()).isEmpty();
        assertThat(launch("runs", "list").out()).contains("stopped (74)");

        int documentsWhenFull = documents().size();
        makeRoom();
        Launch.Ended resumed = launch("transcript", "--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(finishedBefore(resumed)).isBetween(documentsWhenFull - 20, documentsWhenFull);
        assertThat(documents()).hasSize(LEARNERS);
    }

    @Test
    void goesOnWithAFetchOnceThereIsRoomForTheStore() throws Exception {
        Launch.Ended full = launch("fetch", "--source", "crowd.ndjson", "--data", "disk/data");

        assertThat(full.code()).as(full.err()).isEqualTo(74);
        assertThat(full.err()).contains("full").doesNotContain("Exception", "\tat ");
        assertThat(StoreFile.in(disk.resolve("data")).damage()).isEmpty();

        makeRoom();
        Launch.Ended again = launch("fetch", "--source", "crowd.ndjson", "--data", "disk/data");
        assertThat(again.code()).as(again.err()).isZero();
        StoreFile store = StoreFile.in(disk.resolve("data"));
        assertThat(store.damage()).isEmpty();
        assertThat(store.texts("SELECT learners FROM snapshot")).containsExactly(Integer.toString(LEARNERS));
        assertThat(disk.resolve("data/tmp")).isEmptyDirectory();
    }

    private void makeRoom() throws Exception {
        assertThat(run("mount", "-o", "remount,size=100m", disk.toString())).isZero();
    }

    private static int finishedBefore(Launch.Ended resumed) {
        return Integer.parseInt(resumed.err().replaceAll("(?s).*goes on: (\\d+) learners.*", "$1"));
    }

    private Launch.Ended launch(String... arguments) throws IOException {
        return Launch.in(folder).run(arguments);
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(disk.resolve("out"))) {
            return files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }
}
