package registrar.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

final class PlaceTest {
    private static final Path OUT = Path.of("out");

    @Test
    void saysInWordsWhyAFileCannotBe() {
        assertThat(Place.trouble(OUT, new AccessDeniedException("out")))
                .hasMessage(
                        "Cannot write out: permission denied. Check the folder's permissions or give another --out.");
        assertThat(Place.trouble(OUT, new FileSystemException("out")))
                .hasMessageContaining("the file system refuses it");
    }

    @Test
    void tellsAFullDiskFromAFolderThatCannotBeWritten() {
        IOException full = Place.trouble(OUT, new IOException("No space left on device"));

        assertThat(((StoppedException) full).reason()).isEqualTo(StopReason.INPUT_OUTPUT);
    }
}
