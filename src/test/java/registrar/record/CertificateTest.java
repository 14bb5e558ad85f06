package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RulesBuilder.asOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Course;
import registrar.learner.Enrolment;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 4. */
class CertificateTest {
    private static final Course FIRE = course("FIR-140", "Fire Safety");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, EXPIRED,  -1, past",
        "2026-11-23, EXPIRING,  0, 0-30",
        "2027-02-21, EXPIRING, 90, 61-90",
        "2027-02-22, ACTIVE,   91, 91+"
    })
    void hasTheFirstStatusThatHolds(String end, CredentialStatus status, long daysLeft, String window) {
        Certificate certificate = certificate(asOf("2026-11-23").valid("FIR-140", end));
        assertThat(certificate.status()).isEqualTo(status);
        assertThat(certificate.daysLeft()).hasValue(daysLeft);
        assertThat(certificate.window().key()).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, IN_GRACE", "2026-11-09, IN_GRACE", "2026-11-08, EXPIRED", "2026-11-23, EXPIRING"})
    void isInGraceForTheGraceDays(String end, CredentialStatus status) {
        assertThat(certificate(asOf("2026-11-23").graceDays(14).valid("FIR-140", end))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void neverExpiresByRule() {
        Certificate certificate = certificate(asOf("2026-11-23").valid("FIR-140", "never"));
        assertThat(certificate.status()).isEqualTo(CredentialStatus.NO_EXPIRY);
        assertThat(certificate.expiry()).isEqualTo(new Expiry(Optional.empty(), ExpirySource.COMPUTED, true));
        assertThat(certificate.window()).isEqualTo(Window.NONE);
    }

    @Test
    void hasNoKnownEndBeyondTheYearsThatCanBePrinted() {
        Transcript ben = Transcripts.of(
                Learners.ben().certified(FIRE, "c1", "9999-06-01"),
                asOf("2026-11-23").valid("FIR-140", "P12M"));
        Certificate certificate = ben.courses().get(0).certificate().orElseThrow();
        assertThat(certificate.status()).isEqualTo(CredentialStatus.EXPIRY_UNKNOWN);
        assertThat(certificate.daysLeft()).isEmpty();
    }

    @Test
    void hasNoKnownEndWithoutARule() {
        Certificate certificate = certificate(asOf("2026-11-23").credit("FIR-140", "CEU", "0.3"));
        assertThat(certificate.status()).isEqualTo(CredentialStatus.EXPIRY_UNKNOWN);
        assertThat(certificate.expiry().source()).isEqualTo(ExpirySource.NOT_SUPPLIED);
        assertThat(certificate.daysLeft()).isEmpty();
        assertThat(certificate.window()).isEqualTo(Window.NONE);
    }

    @Test
    void hasNoKnownEndByPeriodWithoutADateOfIssueButAFixedOne() {
        ProfileBuilder ben = Learners.ben().enrolment(enrolment(Optional.of("c1"), Optional.empty()));
        assertThat(Transcripts.of(ben, asOf("2026-11-23").valid("FIR-140", "P12M"))
                        .courses())
                .extracting(row -> row.certificate().orElseThrow().status())
                .containsExactly(CredentialStatus.EXPIRY_UNKNOWN);
        assertThat(Transcripts.of(ben, asOf("2026-11-23").valid("FIR-140", "2027-12-31"))
                        .courses())
                .extracting(row -> row.certificate().orElseThrow().status())
                .containsExactly(CredentialStatus.ACTIVE);
    }

    @Test
    void needsAnIdOrADateOfIssue() {
        ProfileBuilder rosa = Learners.ben()
                .enrolment(enrolment(Optional.of("  "), Optional.empty()))
                .enrolment(enrolment(Optional.empty(), Optional.of("in spring")));
        assertThat(Transcripts.of(rosa, asOf("2026-11-23")).courses())
                .allSatisfy(row -> assertThat(row.certificate()).isEmpty());
        assertThat(Transcripts.of(Learners.ben().certified(FIRE, "", "2026-01-01"), asOf("2026-11-23"))
                        .courses())
                .allSatisfy(row -> assertThat(row.certificate()).isPresent());
    }

    @Test
    void findsRulesBySkuThenIdThenSlug() {
        var course = course("id").sku("SKU").slug("slug").build();
        ProfileBuilder ada = Learners.ada().certified(course, "c1", "2026-01-01");
        RulesBuilder slug = asOf("2026-11-23").valid("slug", "2027-01-01");
        assertThat(end(ada, slug)).isEqualTo("2027-01-01");
        assertThat(end(ada, slug.valid("id", "2027-01-02"))).isEqualTo("2027-01-02");
        assertThat(end(ada, slug.valid("SKU", "2027-01-03"))).isEqualTo("2027-01-03");
    }

    @Test
    void isCurrentWhenItsLastValidDayIsTheLatest() {
        ProfileBuilder rosa =
                Learners.ben().certified(FIRE, "old", "2022-06-14").certified(FIRE, "new", "2024-06-11");
        assertThat(current(rosa, asOf("2026-11-23").valid("FIR-140", "P24M"))).containsExactly("new");
    }

    @Test
    void isCurrentWhenIssuedLatestAmongEqualEnds() {
        ProfileBuilder rosa = Learners.ben()
                .certified(FIRE, "b", "2024-06-11")
                .certified(FIRE, "a", "2025-06-11")
                .certified(FIRE, "c", "2023-06-11");
        assertThat(current(rosa, asOf("2026-11-23").valid("FIR-140", "2027-12-31")))
                .containsExactly("a");
        assertThat(current(rosa, asOf("2026-11-23").valid("FIR-140", "never"))).containsExactly("a");
        assertThat(current(rosa, asOf("2026-11-23"))).containsExactly("a");
    }

    @Test
    void isNotCurrentWithAnUnknownEndBesideAKnownOne() {
        ProfileBuilder rosa = Learners.ben()
                .certified(FIRE, "known", "2020-06-11")
                .enrolment(enrolment(Optional.of("unknown"), Optional.empty()));
        assertThat(current(rosa, asOf("2026-11-23").valid("FIR-140", "P12M"))).containsExactly("known");
    }

    @Test
    void countsOncePerCourseEvenWhenNothingTellsCertificatesApart() {
        ProfileBuilder rosa = Learners.ben()
                .certified(FIRE, "completed", "b", "2024-06-11")
                .certified(FIRE, "completed", "a", "2024-06-11")
                .certified(FIRE, "started", "b", "2024-06-11");
        assertThat(current(rosa, asOf("2026-11-23"))).containsExactly("b");
    }

    @Test
    void carriesANoteWhenProgressWasReset() {
        ProfileBuilder rosa = Learners.ben().certified(FIRE, "started", "c1", "2026-06-11");
        Transcript transcript = Transcripts.of(rosa, asOf("2026-11-23").valid("FIR-140", "P12M"));
        assertThat(transcript.courses()).singleElement().satisfies(row -> {
            assertThat(row.progressReset()).isTrue();
            assertThat(row.credentialStatus()).contains(CredentialStatus.ACTIVE);
        });
        assertThat(transcript.findings()).extracting(Finding::reason).containsExactly(FindingReason.PROGRESS_RESET);
    }

    @Test
    void hasAStatusWithoutCertificateOnlyWhileUnderWay() {
        ProfileBuilder ben = Learners.ben()
                .course(course("1", "A"), "started")
                .course(course("2", "B"), "not-started")
                .course(course("3", "C"), "completed")
                .course(course("4", "D"), "not-completed")
                .course(course("5", "E"), "available");
        assertThat(Transcripts.of(ben, asOf("2026-11-23")).courses())
                .extracting(row -> row.credentialStatus().map(Enum::name).orElse("-"))
                .containsExactlyInAnyOrder("IN_PROGRESS", "NOT_STARTED", "-", "-", "-");
    }

    @Test
    void findsWhatIsWrongWithDates() {
        ProfileBuilder rosa = Learners.ben()
                .enrolment(enrolment(Optional.of("LEGACY-917"), Optional.of("in\tspring")))
                .certified(course("LATE", "Late"), "c2", "2028-01-01");
        var findings = Transcripts.of(rosa, asOf("2026-11-23").valid("LATE", "2027-12-31"))
                .findings();
        assertThat(findings)
                .extracting(finding -> finding.reason() + " " + finding.subject())
                .containsExactly(
                        "UNREADABLE_DATE Fire Safety: in spring",
                        "ISSUE_DATE_NOT_SUPPLIED Fire Safety",
                        "EXPIRY_NOT_SUPPLIED Fire Safety",
                        "EXPIRY_BEFORE_ISSUE Late");
    }

    @Test
    void saysWhy() {
        var rules = asOf("2024-12-01").zone("America/New_York").graceDays(14).valid("FIR-140", "P12M");
        ProfileBuilder leah = Learners.ben().certified(FIRE, "c1", "2024-03-01T02:00:00.000Z");
        Why why = Transcripts.of(leah, rules)
                .courses()
                .get(0)
                .certificate()
                .orElseThrow()
                .why();
        assertThat(why.steps())
                .extracting(step -> step.key() + " = " + step.value() + " <- " + step.source())
                .containsExactly(
                        "issued = 2024-02-29 <- certificateIssuedAt 2024-03-01T02:00:00Z in America/New_York",
                        "validity = P12M <- courses.FIR-140.valid",
                        "first_invalid = 2025-02-28 <- issued + validity",
                        "valid_through = 2025-02-27 <- first_invalid - 1",
                        "today = 2024-12-01 <- as-of 2024-12-02T04:59:59.999999999Z in America/New_York",
                        "days_left = 88 <- valid_through - today",
                        "widest_window = 90 <- windows",
                        "credential_status = EXPIRING <- 0 <= days_left <= widest_window");
    }

    @Test
    void endsEveryLedgerWithItsStatus() {
        for (String end : List.of("2026-11-01", "2026-11-20", "2026-12-01", "2030-01-01", "never", "P1D")) {
            Certificate certificate =
                    certificate(asOf("2026-11-23").graceDays(14).valid("FIR-140", end));
            List<Why.Step> steps = certificate.why().steps();
            assertThat(steps.get(steps.size() - 1).value())
                    .isEqualTo(certificate.status().name());
        }
    }

    private static Certificate certificate(RulesBuilder rules) {
        ProfileBuilder ada = Learners.ada().certified(FIRE, "c1", "2020-01-01");
        return Transcripts.of(ada, rules).courses().get(0).certificate().orElseThrow();
    }

    private static LocalDate end(ProfileBuilder learner, RulesBuilder rules) {
        Certificate certificate =
                Transcripts.of(learner, rules).courses().get(0).certificate().orElseThrow();
        return certificate.expiry().validThrough().orElseThrow();
    }

    private static List<String> current(ProfileBuilder learner, RulesBuilder rules) {
        return Transcripts.of(learner, rules).courses().stream()
                .flatMap(row -> row.certificate().stream())
                .filter(Certificate::current)
                .map(certificate -> certificate.id().orElse(""))
                .toList();
    }

    private static Enrolment enrolment(Optional<String> certificate, Optional<String> unreadable) {
        return new Enrolment(FIRE.id(), Optional.of(FIRE), "completed", certificate, Optional.empty(), unreadable);
    }
}
