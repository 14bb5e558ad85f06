package registrar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StoppedException;

final class SinceWhenTest {
    private static final AsOf.Day SPRING = new AsOf.Day(LocalDate.of(2026, 3, 31));

    @TempDir
    Path folder;

    @Test
    void readsSnapshotsDatesAndInstants() throws IOException {
        assertThat(read("snapshot:20261123")).isEqualTo(new SinceWhen.Snapshot("20261123"));
        assertThat(read("2026-03-31")).isEqualTo(new SinceWhen.At(SPRING));
        assertThat(read("2026-03-31T12:00:00Z"))
                .isEqualTo(new SinceWhen.At(new AsOf.Moment(Instant.parse("2026-03-31T12:00:00Z"))));
    }

    @Test
    void readsFoldersAndOfWhenTheyAre() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Path odd = Files.createDirectory(folder.resolve("a@b"));

        assertThat(read("kept")).isEqualTo(new SinceWhen.Folder(kept, Optional.empty()));
        assertThat(read("./kept@2026-03-31")).isEqualTo(new SinceWhen.Folder(kept, Optional.of(SPRING)));
        assertThat(read("a@b")).isEqualTo(new SinceWhen.Folder(odd, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "yesterday", "nowhere@2026-03-31", "https://acme.example"})
    void refusesWhatIsNoneOfThese(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(StoppedException.class)
                .hasMessageStartingWith(
                        "--since expects a date such as 2026-11-23, an instant, snapshot:ID, or a folder");
    }

    private SinceWhen read(String text) throws IOException {
        return SinceWhen.parse(text, folder);
    }
}
