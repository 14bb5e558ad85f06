package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.LicenseBuilder.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import registrar.testing.Learners;
import registrar.testing.MemorySnapshot;

class TranscriptTest {
    @Test
    void readsADirectoryAndAProfile() throws Exception {
        var fire = course("FIR-140", "Fire Safety");
        var ada = Learners.ada()
                .certified(fire, "cert-1", "2024-02-29T12:00:00Z")
                .course(course("SAF-110", "Safety"), "started")
                .seat(license("north")
                        .name("North")
                        .ends("2024-12-31T00:00:00Z")
                        .build());
        var rules = new Rules(
                Instant.parse("2024-06-01T12:00:00Z"),
                ZoneOffset.UTC,
                Windows.DEFAULT,
                0,
                Map.of(
                        "FIR-140",
                        new CourseRule(
                                Optional.of(new Validity.Lasting(Period.ofMonths(12))),
                                List.of(),
                                Optional.empty(),
                                Optional.empty())));
        Transcript transcript = Transcript.of(ada.build(), rules, Directory.of(MemorySnapshot.of(ada)));
        assertThat(transcript
                        .courses()
                        .get(0)
                        .certificate()
                        .orElseThrow()
                        .expiry()
                        .validThrough())
                .contains(LocalDate.of(2025, 2, 27));
    }
}
