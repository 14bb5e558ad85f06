package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RecordBuilder.record;
import static registrar.testing.RecordBuilder.sideFile;
import static registrar.testing.RulesBuilder.asOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Course;
import registrar.learner.CourseEvent;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 4: what certificate records add. */
class CertificateRecordTest {
    private static final Course FIRE = course("FIR-140", "Fire Safety");

    @Test
    void endsWhereItsRecordSaysAndNotWhereTheRuleDoes() {
        Certificate certificate =
                only(ada().recorded(record(FIRE).id("c1").number("FS-77").expires("2027-01-01T00:00:00Z")));
        assertThat(certificate.expiry())
                .isEqualTo(new Expiry(Optional.of(LocalDate.parse("2026-12-31")), ExpirySource.SOURCE, false));
        assertThat(certificate.number()).contains("FS-77");
        assertThat(certificate.status()).isEqualTo(CredentialStatus.EXPIRING);
        assertThat(certificate.why().steps())
                .extracting(step -> step.key() + " = " + step.value() + " <- " + step.source())
                .contains(
                        "number = FS-77 <- event feed",
                        "valid_through = 2026-12-31 <- event feed 2027-01-01T00:00:00Z in UTC");
    }

    @Test
    void believesTheSideFileBeforeTheSource() {
        Certificate certificate =
                only(ada().recorded(record(FIRE).id("c1").number("A").expires("2027-06-01"))
                        .recorded(sideFile("FIR-140").id("c1").expires("2026-12-31")));
        assertThat(certificate.expiry().validThrough()).contains(LocalDate.parse("2026-12-31"));
        assertThat(certificate.number()).contains("A");
    }

    @Test
    void believesTheRecordThatPromisesLeastAmongEquals() {
        Certificate certificate = only(ada().recorded(record(FIRE).id("c1").never())
                .recorded(record(FIRE).id("c1").expires("2027-06-01"))
                .recorded(record(FIRE).id("c1").expires("2027-05-01")));
        assertThat(certificate.expiry().validThrough()).contains(LocalDate.parse("2027-05-01"));
    }

    @Test
    void neverExpiresWhenItsRecordSaysSo() {
        Certificate certificate = only(ada().recorded(record(FIRE).id("c1").never()));
        assertThat(certificate.status()).isEqualTo(CredentialStatus.NO_EXPIRY);
        assertThat(certificate.expiry()).isEqualTo(new Expiry(Optional.empty(), ExpirySource.SOURCE, true));
    }

    @Test
    void isRevokedBeforeAnythingElseAndThenCoversNothing() {
        ProfileBuilder ada = ada().certified(FIRE, "c0", "2026-01-01")
                .recorded(record(FIRE).id("c1").never().revoked());
        Transcript transcript = Transcripts.of(ada, asOf("2026-11-23").valid("FIR-140", "P12M"));
        assertThat(transcript.courses())
                .extracting(row -> row.certificate().orElseThrow())
                .extracting(certificate ->
                        certificate.id().orElse("") + " " + certificate.status() + " " + certificate.current())
                .containsExactlyInAnyOrder("c1 REVOKED false", "c0 EXPIRING true");
    }

    @Test
    void isMatchedByCourseAndDayOfIssueElseAsTheOnlyOneOfItsCourse() {
        ProfileBuilder two = ada().certified(FIRE, "c2", "2024-05-05");
        assertThat(ends(two.recorded(sideFile("FIR-140").issued("2024-05-05").expires("2028-01-31"))))
                .containsExactlyInAnyOrder("c1 2027-02-28", "c2 2028-01-31");
        assertThat(ends(ada().recorded(sideFile("FIR-140").expires("2028-01-31"))))
                .containsExactly("c1 2028-01-31");
    }

    @Test
    void isAnotherCertificateWhenNumberIdOrDateSaySo() {
        assertThat(ends(ada().recorded(sideFile("FIR-140").issued("2020-05-05").expires("2022-05-04"))))
                .containsExactlyInAnyOrder("c1 2027-02-28", " 2022-05-04");
        assertThat(ends(ada().recorded(record(FIRE).id("other").expires("2022-05-04"))))
                .containsExactlyInAnyOrder("c1 2027-02-28", "other 2022-05-04");
    }

    @Test
    void givesACompletedCourseTheCertificateThatTheProfileLacks() {
        Transcript ben = read(Learners.ben()
                .course(FIRE, "started")
                .course(FIRE, "completed")
                .recorded(sideFile("FIR-140")
                        .issued("2026-05-05")
                        .expires("2027-05-04")
                        .number("7")));
        assertThat(ben.courses())
                .extracting(row -> row.state() + " "
                        + row.certificate().flatMap(Certificate::number).orElse("-"))
                .containsExactlyInAnyOrder("COMPLETED 7", "IN_PROGRESS -");
        assertThat(ben.findings()).isEmpty();
    }

    @Test
    void isARowOfItsOwnWithoutACourse() {
        Transcript ben = read(
                Learners.ben().recorded(sideFile("FIR-140").issued("2026-05-05").expires("2027-05-04")));
        assertThat(ben.courses()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(CourseState.UNKNOWN);
            assertThat(row.listed()).isFalse();
            assertThat(row.title()).isEqualTo("FIR-140");
            assertThat(row.certificate().orElseThrow().current()).isTrue();
        });
        assertThat(ben.findings())
                .extracting(Finding::reason)
                .containsExactly(FindingReason.CERTIFICATE_WITHOUT_COURSE);
    }

    @Test
    void makesNoRowOfACertificateOfTomorrow() {
        ProfileBuilder ben = Learners.ben().recorded(sideFile("FIR-140").issued("2026-11-24"));
        assertThat(read(ben).courses()).isEmpty();
        assertThat(Transcripts.of(ben, asOf("2026-11-24")).courses()).hasSize(1);
    }

    @Test
    void standsApartWhenTheLearnerBroughtIt() {
        Transcript ben = read(Learners.ben()
                .course(FIRE, "started")
                .recorded(sideFile("FIR-140")
                        .external()
                        .number("X-1")
                        .issued("2026-05-05")
                        .expires("2027-05-04"))
                .recorded(sideFile("EXT-1").external().issued("2026-01-05").never())
                .recorded(sideFile("EXT-1").external().issued("2026-12-05")));
        assertThat(ben.courses())
                .allSatisfy(row -> assertThat(row.certificate()).isEmpty());
        assertThat(ben.reported())
                .extracting(one -> one.course() + " " + one.number().orElse("-") + " "
                        + one.expiry().validThrough().map(LocalDate::toString).orElse("never"))
                .containsExactly("EXT-1 - never", "Fire Safety X-1 2027-05-04");
        assertThat(ben.findings()).isEmpty();
    }

    @Test
    void comesOutTheSameInWhateverOrderRecordsCome() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            List<CourseEvent> records = new ArrayList<>();
            for (int n = 0; n < 5; n++) {
                records.add(RecordDice.roll(random, FIRE));
            }
            List<CourseRecord> rows = read(with(records)).courses();
            Collections.shuffle(records, random);
            assertThat(read(with(records)).courses()).as("seed %d", seed).isEqualTo(rows);
        }
    }

    private static ProfileBuilder with(List<CourseEvent> records) {
        ProfileBuilder ben = Learners.ben().certified(FIRE, "c1", "2025-03-01").course(FIRE, "completed");
        records.forEach(ben::event);
        return ben;
    }

    /** One certificate, good for two years by the rule. */
    private static ProfileBuilder ada() {
        return Learners.ada().certified(FIRE, "c1", "2025-03-01");
    }

    private static Transcript read(ProfileBuilder learner) {
        return Transcripts.of(learner, asOf("2026-11-23").valid("FIR-140", "P24M"));
    }

    private static Certificate only(ProfileBuilder learner) {
        return read(learner).courses().get(0).certificate().orElseThrow();
    }

    private static List<String> ends(ProfileBuilder learner) {
        return read(learner).courses().stream()
                .map(row -> row.certificate().orElseThrow())
                .map(one ->
                        one.id().orElse("") + " " + one.expiry().validThrough().orElseThrow())
                .toList();
    }
}
