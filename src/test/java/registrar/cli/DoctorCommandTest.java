package registrar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;

final class DoctorCommandTest {
    private static final Checkup STORE = new Checkup.Fine("store", "It opens.");
    private static final Checkup FONTS = new Checkup.Doubtful("fonts", "One is missing.", List.of("Thai", "Tamil"));
    private static final Checkup MAIL = new Checkup.Faulty("mail", "Nobody answers.", StopReason.UNAVAILABLE);
    private static final Checkup SPACE = new Checkup.Faulty("space", "None is left.", StopReason.INPUT_OUTPUT);

    @TempDir
    Path folder;

    private final RecordingRegistrar registrar = new RecordingRegistrar();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysALineEach() {
        registrar.finding(STORE, FONTS, MAIL);

        assertThat(run("doctor")).isEqualTo(69);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                ok    store      It opens.
                warn  fonts      One is missing.
                                 Thai
                                 Tamil
                fail  mail       Nobody answers.

                1 failed, 1 to look at.
                """);
    }

    @Test
    void endsWithTheCodeOfTheFirstThatFailed() {
        registrar.finding(STORE, SPACE, MAIL);

        assertThat(run("doctor")).isEqualTo(74);
    }

    @Test
    void endsWithNoughtWhenNothingFailed() {
        registrar.finding(STORE, FONTS);
        assertThat(run("doctor")).isZero();
        assertThat(out.toString(UTF_8)).endsWith("\nNothing failed, 1 to look at.\n");

        registrar.finding(STORE);
        assertThat(run("doctor")).isZero();
        assertThat(out.toString(UTF_8)).endsWith("\nAll is well.\n");
    }

    @Test
    void writesOneObjectForScripts() {
        registrar.finding(STORE, MAIL);

        assertThat(run("doctor", "--json")).isEqualTo(69);

        assertThat(out.toString(UTF_8))
                .startsWith("{")
                .contains("\"exit_code\": 69", "\"about\": \"mail\"", "\"state\": \"fail\"", "\"state\": \"ok\"")
                .doesNotContain("1 failed");
    }

    private int run(String... arguments) {
        out.reset();
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                out,
                false,
                Map.of(),
                folder,
                Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        return new Program(registrar, around).run(arguments);
    }
}
