package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.cli.Call;
import registrar.cli.Surroundings;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.run.RunEntry;
import registrar.store.run.Runs;

final class RunBookTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void openStore() throws IOException {
        store = Store.open(StoreAddress.File.in(folder));
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    @Test
    void notesWhoRanWhatAndHowItEnded() throws IOException {
        String result = book().noted(run("--source", "https://ann:secret@acme.example"), log -> {
            assertThat(log.entry().state()).isEqualTo(RunEntry.State.RUNNING);
            return new RunBook.Ended<>("done", 2, new RunEntry.Counts(2, 1, 0, 1, 0, 1));
        });

        assertThat(result).isEqualTo("done");
        RunEntry entry = only();
        assertThat(entry.id()).matches("20261126T120000Z-transcript-[0-9a-f]{4}");
        assertThat(entry.arguments()).containsExactly("--source", "https://acme.example");
        assertThat(entry.user()).isEqualTo(System.getProperty("user.name"));
        assertThat(entry.state()).isEqualTo(RunEntry.State.DONE);
        assertThat(entry.exitCode()).contains(2);
        assertThat(entry.ended()).contains(NOON);
    }

    @Test
    void notesWhatStoppedIt() throws IOException {
        var full = new StoppedException(StopReason.INPUT_OUTPUT, "The disk is full.");
        assertThatThrownBy(() -> book().noted(run(), log -> fail(full))).isSameAs(full);
        assertThat(only().state()).isEqualTo(RunEntry.State.STOPPED);
        assertThat(only().exitCode()).contains(74);

        var ours = new IllegalStateException();
        assertThatThrownBy(() -> book().noted(run(), log -> fail(ours))).isSameAs(ours);
        assertThat(book().runs().list(9))
                .extracting(entry -> entry.exitCode().orElseThrow())
                .contains(70);
    }

    @Test
    void leavesARunThatIsInterruptedToBeGoneOnWith() throws IOException {
        assertThatThrownBy(() -> book().noted(run(), log -> fail(new InterruptedIOException())))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(only().state()).isEqualTo(RunEntry.State.RUNNING);

        RunBook next = book();
        assertThat(only().state()).isEqualTo(RunEntry.State.INTERRUPTED);
        next.noted(resuming(only().id(), "inputs"), log -> {
            assertThat(log.resumed()).isTrue();
            return new RunBook.Ended<>("", 0, RunEntry.Counts.NONE);
        });
        assertThat(only().state()).isEqualTo(RunEntry.State.DONE);
    }

    @Test
    void finishesNoRunWithOtherSettings() throws IOException {
        assertThatThrownBy(() -> book().noted(run(), log -> fail(new InterruptedIOException())))
                .isInstanceOf(InterruptedIOException.class);

        assertThatThrownBy(() -> book().noted(resuming(only().id(), "others"), log -> fail(new AssertionError())))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("are not as they were when run");
        assertThat(only().state()).isEqualTo(RunEntry.State.INTERRUPTED);
    }

    @Test
    void finishesNoRunThatSomebodyElseFinishedMeanwhile() throws IOException {
        book().noted(run(), log -> new RunBook.Ended<>("", 0, RunEntry.Counts.NONE));

        assertThatThrownBy(() -> book().noted(resuming(only().id(), "inputs"), log -> fail(new AssertionError())))
                .hasMessageContaining("was finished meanwhile");
    }

    private static <T> RunBook.Ended<T> fail(Throwable why) throws IOException {
        if (why instanceof IOException world) {
            throw world;
        }
        if (why instanceof RuntimeException ours) {
            throw ours;
        }
        throw (Error) why;
    }

    private RunBook book() throws IOException {
        return RunBook.open(store, around(), folder);
    }

    private RunEntry only() throws IOException {
        return new Runs(store).list(2).get(0);
    }

    private RunBook.Undertaking run(String... arguments) {
        return undertaking(new Call(List.of(arguments), folder, Optional.empty()), "inputs");
    }

    private RunBook.Undertaking resuming(String id, String inputs) {
        return undertaking(new Call(List.of(), folder, Optional.of(id)), inputs);
    }

    private static RunBook.Undertaking undertaking(Call call, String inputs) {
        return new RunBook.Undertaking("transcript", call, Optional.of(NOON), Optional.of("snapshot"), inputs);
    }

    private Surroundings around() {
        return new Surroundings(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                false,
                Map.of(),
                folder,
                Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
