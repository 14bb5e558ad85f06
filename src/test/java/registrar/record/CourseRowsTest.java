package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RulesBuilder.asOf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.failure.FindingReason;
import registrar.learner.Course;
import registrar.learner.Enrolment;
import registrar.learner.SourceDate;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 3. */
class CourseRowsTest {
    private static final Course FIRE = course("FIR-140", "Fire Safety");
    private static final Course SAFETY = course("SAF-110", "Site Safety");

    @ParameterizedTest
    @CsvSource({
        "not-started, NOT_STARTED",
        "Not_Started, NOT_STARTED",
        "started, IN_PROGRESS",
        "STARTED, IN_PROGRESS",
        "completed, COMPLETED",
        "' Completed ', COMPLETED",
        "not completed, NOT_COMPLETED",
        "NOT-COMPLETED, NOT_COMPLETED",
        "available, AVAILABLE",
        "AVAILABLE, AVAILABLE",
        "withdrawn, UNKNOWN",
        "notstarted, UNKNOWN",
        "'', UNKNOWN"
    })
    void readsTheWordsOfTheSource(String word, CourseState state) {
        assertThat(CourseState.of(word)).isEqualTo(state);
    }

    @Test
    void keepsAWordItDoesNotKnowAndFindsIt() {
        Transcript emil = read(Learners.ben().course(FIRE, "withdrawn_by_provider"));
        assertThat(emil.courses()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(CourseState.UNKNOWN);
            assertThat(row.sourceStatus()).isEqualTo("withdrawn_by_provider");
            assertThat(row.credentialStatus()).isEmpty();
        });
        assertThat(emil.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(FindingReason.UNKNOWN_STATUS);
            assertThat(finding.subject()).isEqualTo("Fire Safety: withdrawn_by_provider");
            assertThat(finding.learnerId()).contains("ben");
        });
    }

    @Test
    void keepsTheRowOfACourseThatIsGone() {
        Transcript ben = read(Learners.ben().enrolment(enrolment("c-7", Optional.empty(), "completed", "cert")));
        assertThat(ben.courses()).extracting(CourseRecord::title).containsExactly("(course c-7 not available)");
        assertThat(ben.findings()).extracting(finding -> finding.reason()).contains(FindingReason.COURSE_NOT_AVAILABLE);
    }

    @Test
    void keepsArchivedAndDeletedCourses() {
        var archived = course("a").title("Old").status("archived").build();
        var deleted = course("d").title("Gone").status("deleted").build();
        assertThat(read(Learners.ben().course(archived, "completed").course(deleted, "started"))
                        .courses())
                .hasSize(2);
    }

    @Test
    void fallsBackFromTitleToGroupToSlugToId() {
        assertThat(title(course("id").title("Title").groupTitle("Group").slug("slug")))
                .isEqualTo("Title");
        assertThat(title(course("id").title(" ").groupTitle("Group").slug("slug")))
                .isEqualTo("Group");
        assertThat(title(course("id").title("").groupTitle("").slug("slug"))).isEqualTo("slug");
        assertThat(title(course("id").title("\u202E").slug(""))).isEqualTo("id");
    }

    @Test
    void namesATitledSessionAfterItsGroup() {
        assertThat(title(course("id").titledSession("Night shift").groupTitle("Exercise")))
                .isEqualTo("Exercise: Night shift");
        assertThat(title(course("id").titledSession("Exercise").groupTitle(" Exercise")))
                .isEqualTo("Exercise");
        assertThat(title(course("id").titledSession("Night shift"))).isEqualTo("Night shift");
        assertThat(title(course("id").title("Night shift").groupTitle("Exercise")))
                .isEqualTo("Night shift");
    }

    @Test
    void makesExactDoublesOneRow() {
        Transcript rosa = read(Learners.ben()
                .course(SAFETY, "completed")
                .course(SAFETY, "Completed")
                .certified(FIRE, "c1", "2024-01-15")
                .certified(FIRE, "c1", "2024-01-15"));
        assertThat(rosa.courses()).hasSize(2);
    }

    @Test
    void keepsRowsThatDifferInStatusOrCertificate() {
        Transcript rosa = read(Learners.ben()
                .course(SAFETY, "completed")
                .course(SAFETY, "started")
                .certified(SAFETY, "c1", "2024-01-15")
                .certified(SAFETY, "c2", "2024-01-15"));
        assertThat(rosa.courses()).hasSize(4);
    }

    @Test
    void tellsCertificatesWithoutIdApartByTheirDate() {
        Transcript rosa = read(Learners.ben()
                .certified(FIRE, " ", "2024-01-15")
                .certified(FIRE, " ", "2025-01-15")
                .certified(FIRE, " ", "2025-01-15"));
        assertThat(rosa.courses()).hasSize(2);
    }

    @Test
    void takesCoursesWithoutAnIdForOneOnlyWhenTheyAreAlike() {
        var crane = Optional.of(course("").title("Cranes").build());
        var rope = Optional.of(course("").title("Ropes").build());
        Transcript rosa = read(Learners.ben()
                .enrolment(enrolment("", crane, "completed", ""))
                .enrolment(enrolment("", rope, "completed", ""))
                .enrolment(enrolment("", rope, "Completed", "")));
        assertThat(rosa.courses()).extracting(CourseRecord::title).containsExactly("Cranes", "Ropes");
    }

    @Test
    void doesNotLetACertificateReplaceThatOfAnotherCourseWithoutAnId() {
        var crane = Optional.of(course("").title("Cranes").build());
        var rope = Optional.of(course("").title("Ropes").build());
        Transcript rosa = read(Learners.ben()
                .enrolment(enrolment("", crane, "completed", "c1"))
                .enrolment(enrolment("", rope, "completed", "c2")));
        assertThat(rosa.courses())
                .allMatch(row -> row.certificate().orElseThrow().current());
    }

    @Test
    void keepsTheMoreTellingOfTwoDoubles() {
        var bare = enrolment(FIRE.id(), Optional.empty(), "completed", "c1");
        Transcript ben = read(Learners.ben().enrolment(bare).certified(FIRE, "c1", "2024-01-15"));
        assertThat(ben.courses()).extracting(CourseRecord::title).containsExactly("Fire Safety");
    }

    @Test
    void standsInOrderOfSectionSeverityDatesAndTitle() {
        RulesBuilder rules =
                asOf("2026-11-23").valid("E", "P12M").valid("A", "P12M").valid("N", "never");
        Transcript ada = Transcripts.of(
                Learners.ada()
                        .course(course("V", "Available"), "available")
                        .course(course("S2", "Zeal"), "started")
                        .course(course("S1", "Air"), "not-started")
                        .course(course("D", "Done"), "completed")
                        .certified(course("N", "Never"), "c", "2020-01-01")
                        .certified(course("A", "Active"), "c", "2026-11-01")
                        .certified(course("U", "Unknown end"), "c", "2026-11-01")
                        .certified(course("E", "Expired later"), "c2", "2024-02-01")
                        .certified(course("E", "Expired first"), "c1", "2024-01-01"),
                rules);
        assertThat(ada.courses())
                .extracting(CourseRecord::title)
                .containsExactly(
                        "Expired first",
                        "Expired later",
                        "Unknown end",
                        "Active",
                        "Never",
                        "Done",
                        "Air",
                        "Zeal",
                        "Available");
    }

    @Test
    void doesNotDependOnTheOrderOfTheSource() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            List<Enrolment> enrolments = enrolments(random);
            var shuffled = new ArrayList<>(enrolments);
            Collections.shuffle(shuffled, random);
            assertThat(rows(shuffled)).isEqualTo(rows(enrolments));
        }
    }

    private static List<CourseRecord> rows(List<Enrolment> enrolments) {
        ProfileBuilder ben = Learners.ben();
        enrolments.forEach(ben::enrolment);
        return Transcripts.of(ben, asOf("2026-11-23").valid("c0", "P12M").valid("c1", "never"))
                .courses();
    }

    private static List<Enrolment> enrolments(Random random) {
        var enrolments = new ArrayList<Enrolment>();
        for (int i = 0; i < 12; i++) {
            String id = "c" + random.nextInt(3);
            var known = course(id).title("Title " + random.nextInt(2)).build();
            enrolments.add(new Enrolment(
                    id,
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(known),
                    List.of("completed", "Completed", "started", "odd", "Odd").get(random.nextInt(5)),
                    random.nextBoolean() ? Optional.of("cert" + random.nextInt(2)) : Optional.empty(),
                    random.nextBoolean() ? SourceDate.parse("2024-01-1" + random.nextInt(3)) : Optional.empty(),
                    Optional.empty()));
        }
        return enrolments;
    }

    private static Enrolment enrolment(String id, Optional<Course> course, String status, String certificate) {
        return new Enrolment(id, course, status, Optional.of(certificate), Optional.empty(), Optional.empty());
    }

    private static String title(registrar.testing.CourseBuilder course) {
        return CourseTitle.of("id", Optional.of(course.build()));
    }

    private static Transcript read(ProfileBuilder learner) {
        return Transcripts.of(learner, asOf("2026-11-23"));
    }
}
