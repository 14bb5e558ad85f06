package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.testing.Launch;

/** The program that stays, as a service manager has it. */
final class ServeIT {
    private static final int MOST_WAITS = 600;

    @TempDir
    Path folder;

    @BeforeEach
    void aSchedule() throws IOException {
        Files.writeString(folder.resolve("registrar.yaml"), """
                source: http://127.0.0.1:1
                zone: Europe/Berlin
                mail: {host: localhost, port: 1, security: none, from: reports@example.org}
                schedules:
                  - {name: yearly, when: last day of the year 12:00, report: roster, to: ann@example.org}
                """);
    }

    @Test
    void endsWithNoughtWhenItIsAskedTo() throws Exception {
        Launch launch = Launch.in(folder);
        Process process = launch.start("serve");
        firstLine(launch, process);

        process.destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(launch.text("stdout"))
                .matches("Serving 1 schedule; the next is yearly, \\w{3} 31 Dec \\d{4}, 12:00 \\(Europe/Berlin\\)\n"
                        + "Stopped; .*\n");
        assertThat(launch.text("stderr")).isEmpty();
    }

    @Test
    void servesNothingWithoutAMailServer() throws IOException {
        Files.writeString(folder.resolve("registrar.yaml"), "zone: Europe/Berlin\n");

        Launch.Ended ended = Launch.in(folder).run("serve");

        assertThat(ended.code()).isEqualTo(78);
        assertThat(ended.err()).contains("Expected mail in the settings, found none");
    }

    /** Waits for the process itself, which ends when it cannot go on. */
    private static void firstLine(Launch launch, Process process) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_WAITS && !launch.text("stdout").contains("\n"); i++) {
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS))
                    .as(launch.text("stderr"))
                    .isFalse();
        }
    }
}
