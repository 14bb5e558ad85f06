package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.schedule.HeldException;
import registrar.store.DataFolder;

final class DataHoldTest {
    @TempDir
    Path folder;

    @Test
    void saysWhoHoldsTheFolderOnceItsPatienceIsOver() throws IOException {
        try (DataFolder other = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataHold.take(other.path(), Duration.ZERO))
                    .isInstanceOf(HeldException.class)
                    .hasMessageContaining("Another run holds the data folder");
        }

        try (DataHold hold = DataHold.take(folder, Duration.ZERO)) {
            assertThat(hold.folder().path()).isEqualTo(folder);
        }
    }
}
