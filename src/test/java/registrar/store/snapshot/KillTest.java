package registrar.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.learner.LearnerProfile;
import registrar.learner.Selection;
import registrar.store.Store;
import registrar.store.StoreAddress;

class KillTest {
    @TempDir
    Path folder;

    private int next;

    @Test
    void whatAKilledFetchSaidWasKeptIsThere() throws IOException, InterruptedException {
        writeAndKill(30);
        assertAllThere();
    }

    @Tag("long")
    @Test
    void howeverOftenItIsKilled() throws IOException, InterruptedException {
        Random dice = new Random(50);
        for (int kill = 0; kill < 50; kill++) {
            writeAndKill(1 + dice.nextInt(80));
            assertKept();
        }
        assertAllThere();
    }

    /** Kills the writer once it has said so many times that a learner is kept; what it said is not asked for again. */
    private void writeAndKill(int after) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(next))
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            for (int heard = 1; line != null; heard++) {
                next = Integer.parseInt(line) + 1;
                if (heard == after) {
                    writer.toHandle().destroyForcibly();
                }
                line = said.readLine();
            }
        }
        assertThat(writer.waitFor()).isNotZero();
    }

    private void assertKept() throws IOException {
        try (Store store = Store.open(StoreAddress.File.in(folder));
                Intake intake = new Snapshots(store).intake(new PlayedTenant().request())) {
            assertThat(intake.resumed()).isTrue();
            assertThat(intake.counts().arrived()).isBetween((long) next, next + 1L);
        }
    }

    private void assertAllThere() throws IOException {
        try (Store store = Store.open(StoreAddress.File.in(folder))) {
            Snapshots snapshots = new Snapshots(store);
            SnapshotEntry entry;
            try (Intake intake = snapshots.intake(new PlayedTenant().request())) {
                entry = intake.complete(PlayedTenant.MONDAY);
            }
            assertThat(SnapshotsTest.all(snapshots.open(entry, Selection.ALL).learners()))
                    .extracting(LearnerProfile::id)
                    .contains("learner-0", "learner-" + (next - 1))
                    .hasSizeBetween(next, next + 1)
                    .doesNotHaveDuplicates();
        }
    }
}
