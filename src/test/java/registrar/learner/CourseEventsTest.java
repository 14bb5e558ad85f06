package registrar.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import registrar.learner.CourseEvent.Awarded;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.CourseEvent.Completed;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.CourseEvent.Enrolled;
import registrar.learner.CourseEvent.Origin;

class CourseEventsTest {
    private static final CourseReference SAFETY =
            new CourseReference("safety", Optional.of("SAF-110"), Optional.empty());
    private static final CourseReference RAIL = new CourseReference("rail", Optional.empty(), Optional.empty());

    private static SourceDate date(String text) {
        return SourceDate.parse(text).orElseThrow();
    }

    private static Awarded award(String id, String amount) {
        return new Awarded(SAFETY, id, date("2026-03-01"), "CEU", new BigDecimal(amount));
    }

    private static Certified certificate(String expires, boolean never, boolean revoked) {
        return certificate(expires, never, revoked, Origin.SOURCE);
    }

    private static Certified certificate(String expires, boolean never, boolean revoked, Origin origin) {
        return new Certified(
                SAFETY,
                Optional.of("k"),
                expires.isEmpty() ? Optional.empty() : Optional.of("N"),
                Optional.of(date("2026-03-01")),
                SourceDate.parse(expires),
                never,
                revoked,
                false,
                origin);
    }

    @Test
    void eachFactStandsOnceWhoeverToldFirst() {
        List<CourseEvent> told = new ArrayList<>(List.of(
                new Completed(SAFETY, date("2026-03-01")),
                new Completed(SAFETY, date("2026-03-01")),
                new Completed(RAIL, date("2026-03-02")),
                new Enrolled(SAFETY, date("2026-01-01")),
                award("a", "0.4"),
                award("b", "1"),
                certificate("2027-03-01", false, false),
                certificate("", false, false)));
        List<CourseEvent> joined = CourseEvents.joined(told);
        assertThat(joined).hasSize(6);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(told, new Random(i));
            assertThat(CourseEvents.joined(told)).isEqualTo(joined);
        }
        assertThat(CourseEvents.joined(joined)).isEqualTo(joined);
    }

    @Test
    void aGrantThatWasTakenBackIsLeftOut() {
        assertThat(CourseEvents.joined(List.of(award("a", "0.4"), award("a", "0"), award("b", "1"))))
                .containsExactly(award("b", "1"));
    }

    @Test
    void recordsOfOneCertificateBecomeOne() {
        assertThat(CourseEvents.joined(List.of(
                        certificate("", false, false),
                        certificate("", true, false),
                        certificate("2027-03-01", false, false),
                        certificate("2028-03-01", false, false))))
                .containsExactly(certificate("2028-03-01", false, false));
        assertThat(CourseEvents.joined(
                        List.of(certificate("2028-03-01", false, false), certificate("2027-03-01", false, true))))
                .containsExactly(certificate("2028-03-01", false, true));
    }

    @Test
    void theSideFilesWordStandsBesideTheSources() {
        Certified source = certificate("2027-03-01", false, false);
        Certified file = certificate("2027-04-01", false, false, Origin.SIDE_FILE);
        assertThat(CourseEvents.joined(List.of(file, source))).containsExactlyInAnyOrder(source, file);
    }
}
