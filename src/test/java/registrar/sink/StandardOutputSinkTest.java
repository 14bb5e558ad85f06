package registrar.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

final class StandardOutputSinkTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();

    @Test
    void writesTheDocumentWhenTheRunIsFinished() throws IOException {
        try (Sink sink = new StandardOutputSink(standardOutput, folder)) {
            sink.put("a.csv", out -> out.write('a'));
            assertThat(standardOutput.size()).isZero();
            sink.finish();
        }
        assertThat(standardOutput).hasToString("a");
    }

    @Test
    void refusesASecondDocumentBeforeTheFirstIsWritten() throws IOException {
        try (Sink sink = new StandardOutputSink(standardOutput, folder)) {
            sink.put("a.csv", out -> out.write('a'));

            assertThatThrownBy(() -> sink.put("b.csv", out -> out.write('b')))
                    .isInstanceOfSatisfying(
                            StoppedException.class,
                            stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.USAGE))
                    .hasMessageContaining("--out");
        }
        assertThat(standardOutput.size()).isZero();
    }
}
