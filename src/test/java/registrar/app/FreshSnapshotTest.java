package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.cli.Call;
import registrar.cli.ExportOrder;
import registrar.cli.Surroundings;
import registrar.learner.Progress;
import registrar.schedule.HeldException;
import registrar.store.EmbeddedServer;
import registrar.store.Store;

/** Two machines that share a server, both of which need a new snapshot at seven. */
final class FreshSnapshotTest {
    @TempDir
    Path folder;

    @Test
    void waitsForAnotherFetchWithoutCallingItAFailure() throws IOException {
        var server = EmbeddedServer.newSchema();
        Files.createDirectories(folder.resolve("acme"));
        Files.writeString(folder.resolve("acme/ada.json"), "{\"id\": \"ada\", \"firstName\": \"Ada\"}");
        Files.writeString(
                folder.resolve("registrar.yaml"),
                "source: acme\nstore: " + server.url().reveal() + "\n");
        try (Store here = Store.open(server);
                Store elsewhere = Store.open(server)) {
            elsewhere.claimFetch();

            assertThatThrownBy(() -> fresh(here)).isInstanceOf(HeldException.class);

            elsewhere.releaseFetch();
            assertThat(fresh(here)).isEqualTo("acme");
        }
    }

    /** Where the snapshot is of. */
    private String fresh(Store store) throws IOException {
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                false,
                Map.of(),
                folder,
                Clock.systemUTC());
        Premises premises = Premises.of(
                new ExportOrder.Place(
                        Optional.of(folder.resolve("registrar.yaml")), Optional.empty(), Optional.empty()),
                around);
        RunBook book = RunBook.open(store, around, folder);
        return new FreshSnapshot(premises, around, store, book, Duration.ZERO)
                .newest(new Call(List.of(), folder, Optional.empty()), Progress.SILENT)
                .source();
    }
}
