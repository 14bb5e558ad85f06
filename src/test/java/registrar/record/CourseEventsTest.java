package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RulesBuilder.asOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import registrar.failure.FindingReason;
import registrar.learner.Course;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.SourceDate;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 3: what feeds add to the rows. */
class CourseEventsTest {
    private static final Course FIRE = course("FIR-140", "Fire Safety");
    private static final Course SAFETY = course("SAF-110", "Site Safety");

    @Test
    void datesACourseFromItsFirstEnrolmentToItsLastCompletion() {
        CourseRecord row = only(Learners.ada()
                .course(FIRE, "completed")
                .enrolled(FIRE, "2025-02-03T09:00:00Z")
                .enrolled(FIRE, "2026-02-01T09:00:00Z")
                .completed(FIRE, "2025-03-01T09:00:00Z")
                .completed(FIRE, "2026-03-02T02:00:00Z"));
        assertThat(row.history().enrolled()).contains(LocalDate.parse("2025-02-03"));
        assertThat(row.history().completed()).contains(LocalDate.parse("2026-03-02"));
        assertThat(row.history().why().steps())
                .extracting(step -> step.key() + " = " + step.value() + " <- " + step.source())
                .containsExactly(
                        "source_status = completed <- status",
                        "course_status = COMPLETED <- source_status",
                        "enrolled = 2025-02-03 <- event feed 2025-02-03T09:00:00Z in UTC",
                        "completed = 2026-03-02 <- event feed 2026-03-02T02:00:00Z in UTC");
    }

    @Test
    void readsADayInTheIssuersZone() {
        ProfileBuilder ada = Learners.ada().course(FIRE, "completed").completed(FIRE, "2026-03-02T02:00:00Z");
        assertThat(Transcripts.of(ada, asOf("2026-11-23").zone("America/New_York"))
                        .courses()
                        .get(0)
                        .history()
                        .completed())
                .contains(LocalDate.parse("2026-03-01"));
    }

    @Test
    void leavesOutWhatHappensAfterTheAsOfMoment() {
        CourseRecord row = only(Learners.ada()
                .course(FIRE, "completed")
                .completed(FIRE, "2026-11-23T23:59:59Z")
                .completed(FIRE, "2026-11-24T00:00:00Z")
                .completed(FIRE, "2026-11-24")
                .enrolled(FIRE, "2026-11-24T08:00:00Z")
                .awarded(FIRE, "a", "2026-11-24T08:00:00Z", "CEU", "1"));
        assertThat(row.history().completed()).contains(LocalDate.parse("2026-11-23"));
        assertThat(row.history().enrolled()).isEmpty();
        assertThat(row.history().creditSource()).isEqualTo(CreditSource.NOT_SUPPLIED);
    }

    @Test
    void showsNoCompletionForACourseUnderWayWithoutCertificate() {
        assertThat(only(Learners.ben().course(FIRE, "started").completed(FIRE, "2025-03-01T09:00:00Z"))
                        .history()
                        .completed())
                .isEmpty();
        assertThat(only(Learners.ben()
                                .certified(FIRE, "started", "c", "2025-03-01")
                                .completed(FIRE, "2025-03-01T09:00:00Z"))
                        .history()
                        .completed())
                .contains(LocalDate.parse("2025-03-01"));
    }

    @Test
    void givesAReplacedCertificateNoCompletionAfterItsOwnIssue() {
        Transcript rosa = Transcripts.of(
                Learners.ben()
                        .certified(FIRE, "old", "2024-03-02")
                        .certified(FIRE, "new", "2026-03-02")
                        .completed(FIRE, "2024-03-01T09:00:00Z")
                        .completed(FIRE, "2026-03-01T09:00:00Z"),
                asOf("2026-11-23").valid("FIR-140", "P24M"));
        assertThat(rosa.courses())
                .extracting(row -> row.certificate().orElseThrow().id().orElse("") + " "
                        + row.history().completed().orElseThrow())
                .containsExactlyInAnyOrder("old 2024-03-01", "new 2026-03-01");
    }

    @Test
    void findsTheCourseByIdElseBySku() {
        var byContentId = new CourseReference("content-9", Optional.of("FIR-140"), Optional.empty());
        assertThat(only(Learners.ada()
                                .course(FIRE, "completed")
                                .event(new CourseEvent.Completed(byContentId, date("2025-03-01"))))
                        .history()
                        .completed())
                .contains(LocalDate.parse("2025-03-01"));
    }

    @Test
    void addsAwardsUpByTypeEachOnceAndInsteadOfTheRule() {
        CourseRecord row = Transcripts.of(
                        Learners.ada()
                                .course(FIRE, "completed")
                                .awarded(FIRE, "a", "2025-03-01T09:00:00Z", "CEU", "0.50")
                                .awarded(FIRE, "a", "2025-03-01T09:00:00Z", "CEU", "0.50")
                                .awarded(FIRE, "b", "2025-03-01T09:00:00Z", "CEU", "0.25")
                                .awarded(FIRE, "c", "2025-03-01T09:00:00Z", "PDH", "3"),
                        asOf("2026-11-23").credit("FIR-140", "CEU", "9"))
                .courses()
                .get(0);
        assertThat(row.credits())
                .containsExactly(new Credit("CEU", new BigDecimal("0.75")), new Credit("PDH", new BigDecimal("3")));
        assertThat(row.history().creditSource()).isEqualTo(CreditSource.EVENT_FEED);
    }

    @Test
    void takesCreditBackWithAGrantBelowNothing() {
        CourseRecord row = only(Learners.ada()
                .course(FIRE, "completed")
                .awarded(FIRE, "a", "2025-03-01", "CEU", "0.5")
                .awarded(FIRE, "b", "2025-03-02", "CEU", "-0.5"));
        assertThat(row.earned()).isEmpty();
        assertThat(row.history().creditSource()).isEqualTo(CreditSource.EVENT_FEED);
    }

    @Test
    void countsAnAwardOnOneRowOfSeveralOfItsCourse() {
        Transcript rosa = Transcripts.of(
                Learners.ben()
                        .certified(FIRE, "old", "2024-03-02")
                        .certified(FIRE, "new", "2026-03-02")
                        .awarded(FIRE, "a", "2024-03-02", "CEU", "0.3")
                        .awarded(FIRE, "b", "2026-03-02", "CEU", "0.3"),
                asOf("2026-11-23").valid("FIR-140", "P24M").credit("SAF-110", "CEU", "1"));
        assertThat(Credit.totals(rosa.courses().stream().flatMap(row -> row.earned().stream())))
                .containsExactly(new Credit("CEU", new BigDecimal("0.6")));
    }

    @Test
    void findsALeaver() {
        Transcript gone = Transcripts.of(
                Learners.ben().course(SAFETY, "completed").lastSeen("2026-08-01T03:00:00Z"),
                asOf("2026-11-23").zone("America/New_York"));
        assertThat(gone.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(FindingReason.NO_LONGER_LISTED);
            assertThat(finding.subject()).isEqualTo("2026-07-31");
        });
    }

    private static CourseRecord only(ProfileBuilder learner) {
        return Transcripts.of(learner, today()).courses().get(0);
    }

    private static RulesBuilder today() {
        return asOf("2026-11-23");
    }

    private static SourceDate date(String text) {
        return SourceDate.parse(text).orElseThrow();
    }
}
