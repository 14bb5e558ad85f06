package registrar.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.DataFolder;

final class SourcesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sk-canary\nX-Other: 1", "sk-canary two", "sk-canary\u00E4", "sk-canary\u0000"})
    void refusesAKeyThatCannotStandInARequest(String key) throws IOException {
        refused("source: https://acme.example", Map.of("REGISTRAR_API_KEY", key))
                .hasMessageContaining("found other characters in REGISTRAR_API_KEY")
                .hasMessageNotContaining("sk-canary");
    }

    @Test
    void refusesAFileOfMoreThanAKey() throws IOException {
        Files.writeString(folder.resolve("two"), "sk-canary-1\nsk-canary-2\n");
        Files.writeString(folder.resolve("large"), "k".repeat(20_000));

        refused("source: https://acme.example\napi-key-file: two", Map.of())
                .hasMessageContaining("the file that api-key-file names")
                .hasMessageNotContaining("sk-canary");
        refused("source: https://acme.example\napi-key-file: large", Map.of()).hasMessageContaining("16384 bytes");
    }

    private AbstractThrowableAssert<?, ?> refused(String yaml, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("registrar.yaml"), yaml);
        Settings settings = SettingsReader.read(file, Map.of());
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            return assertThatThrownBy(() -> Sources.of(settings.source().orElseThrow(), settings, environment, data))
                    .isInstanceOfSatisfying(
                            StoppedException.class,
                            stopped -> org.assertj.core.api.Assertions.assertThat(stopped.reason())
                                    .isEqualTo(StopReason.SETTINGS));
        }
    }
}
