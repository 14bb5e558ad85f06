package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.cli.Surroundings;

/** {@code registrar why} on the made-up people. */
class WhyTest {
    private static final String ADA = "5da113a8-f95a-5fbf-a0f3-1501fbf0f71f";

    @TempDir
    private Path data;

    private ByteArrayOutputStream out;
    private ByteArrayOutputStream err;

    @BeforeEach
    void listen() {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
    }

    private int why(String... arguments) {
        var all = new ArrayList<>(List.of("why"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", "samples/registrar.yaml", "--as-of", "2026-11-23", "--data", data.toString()));
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                Map.of(),
                Path.of("").toAbsolutePath(),
                Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));
        return Main.run(around, all.toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsEveryStepBehindACourseItsCertificateAndTheRequirement() {
        assertThat(why(ADA, "WAH-180")).isZero();
        assertThat(said())
                .startsWith("Ada Winterbourne (" + ADA + ")\nAs of 23 Nov 2026, 23:59 UTC−05:00 (America/New_York)\n"
                        + "Data: from files (samples)\n")
                .contains("Course: Work at Height (WAH-180): Completed\n")
                .contains("Certificate: Work at Height (WAH-180); ea436561-e7d1-5bef-aee9-42c493195b97: Expiring\n")
                .containsPattern("Validity +P12M +courses.WAH-180.valid\n")
                .containsPattern("Last valid day +2027-02-10 +first_invalid - 1\n")
                .containsPattern("Days left +79 +valid_through - today\n")
                .containsPattern("Status +EXPIRING +0 <= days_left <= widest_window\n")
                .contains("Requirement: Site access; Work at Height (WAH-180): Expiring\n")
                .containsPattern("Standing +EXPIRING +credential_status = EXPIRING, IN_GRACE\n");
    }

    @Test
    void explainsASeatByItsLicense() {
        assertThat(why(ADA, "NMU-FLD-N")).isZero();
        assertThat(said()).containsPattern("Seat: [^\n]*NMU-FLD-N").doesNotContain("Course: ");
    }

    @Test
    void explainsEverythingUnlessAskedForLess() {
        assertThat(why(ADA)).isZero();
        assertThat(said()).contains("Course: ", "Certificate: ", "Requirement: ", "Seat: ");
    }

    @Test
    void speaksTheLanguageOfTheDocuments() {
        assertThat(why(ADA, "WAH-180", "--locale", "de-DE")).isZero();
        assertThat(said()).contains("Zertifikat: Work at Height").containsPattern("Gültigkeit +P12M");
    }

    @Test
    void isOneObjectInJson() {
        assertThat(why(ADA, "WAH-180", "--json")).isZero();
        assertThat(said())
                .startsWith("{")
                .contains("\"about\": \"certificate\"")
                .contains("\"key\": \"valid_through\"");
    }

    @Test
    void namesTheNearestWhereNothingIsCalledSo() {
        assertThat(why(ADA, "WAH-18")).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("why expects a course or license of this learner")
                .contains("none is called \"WAH-18\". Nearest: \"WAH-180\"");
        assertThat(said()).isEmpty();
    }

    @Test
    void saysThatNobodyIsCalledSo() {
        assertThat(why("nobody@example.org")).isEqualTo(64);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("why expects a learner's id or e-mail address, but nobody in")
                .contains("\"nobody@example.org\"");
    }

    @Test
    void leavesTheDataFolderAlone() {
        assertThat(why(ADA)).isZero();
        assertThat(data).isEmptyDirectory();
    }
}
