package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.report.Company.CONTRACTORS;
import static registrar.report.Company.DEPOTS;
import static registrar.report.Company.FOUNDATIONS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.RADIO;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Outcome;
import registrar.learner.Enrolment;
import registrar.record.CourseRule;
import registrar.record.Credit;
import registrar.testing.Inputs;
import registrar.testing.ProfileBuilder;
import registrar.testing.RecordBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Told;

class TranscriptReportTest {
    private final TranscriptReport transcript = new TranscriptReport();

    private Document document(ProfileBuilder learner, RulesBuilder rules) {
        ReportInput input = Inputs.of(learner)
                .rules(rules)
                .extra("department", "customFields.department")
                .build();
        var record = registrar.record.Transcript.of(learner.build(), input.rules(), input.directory());
        return ((Outcome.Done<List<Document>>) transcript.documents(record, input))
                .value()
                .get(0);
    }

    @Test
    void namesNoOtherClientInWhatIsForOne() {
        ProfileBuilder both =
                ada().client(NORTHMERE).seat(DEPOTS).seat(CONTRACTORS).activeLicense(CONTRACTORS);
        ReportInput input = Inputs.of(both).client("northmere").build();
        var record = registrar.record.Transcript.of(both.build(), input.rules(), input.directory());

        Told told = Told.by(((Outcome.Done<List<Document>>) transcript.documents(record, input))
                .value()
                .get(0));

        assertThat(told.column("licenses", "license")).containsExactly("Depots");
        assertThat(told.facts()).containsEntry("client", "Northmere Utilities").doesNotContainKey("active_license");
    }

    private Told told(ProfileBuilder learner) {
        return Told.by(document(learner, Company.rules()));
    }

    @Test
    void hasTheColumnsOfTheRulesAndARowACourse() {
        Told told = told(ada().certified(FOUNDATIONS, "SAF-1", "2025-01-14").course(RADIO, "started"));

        assertThat(String.join(", ", told.data("courses").get(0).keySet()))
                .isEqualTo("learner_id, name, course_id, course_sku, course, kind, course_status, source_status,"
                        + " certificate_id, issued, valid_through, credential_status, credits, credit_type,"
                        + " department, enrolled, completed, credit_source, certificate_number, expiry_source");
        assertThat(told.data("courses"))
                .extracting(row -> row.get("course_id") + " " + row.get("credential_status"))
                .containsExactly("course-RAD-100 IN_PROGRESS", "course-SAF-110 NO_EXPIRY");
    }

    @Test
    void leavesBlankWhatARowLacksSoThatJsonSaysNull() throws IOException {
        var bare = new Enrolment("", Optional.empty(), "", Optional.of("C-1"), Optional.empty(), Optional.empty());
        Section.Table courses =
                Told.by(document(ada().enrolment(bare), Company.rules())).table("courses");

        Row row = courses.rows().open().next().orElseThrow();
        for (String key : List.of("course_id", "source_status")) {
            int place = courses.columns().stream().map(Column::key).toList().indexOf(key);
            assertThat(row.values().get(place)).isInstanceOf(Value.Blank.class);
        }
    }

    @Test
    void isAnUnofficialCopyNamedAfterTheLearner() {
        Document document = document(ada(), Company.rules());

        assertThat(document.fileName()).isEqualTo("transcript_ada_2026-11-23");
        assertThat(Told.by(document).prose("notice")).contains("notice.unofficial");
        assertThat(Told.by(document).facts())
                .containsEntry("name", "Ada Winterbourne")
                .containsEntry("external_id", "00042")
                .containsEntry("data_as_of", "from_files")
                .containsEntry("zone", "UTC")
                .containsEntry("period", "period.all[2026-11-23]");
    }

    @Test
    void keepsAllSectionsOfALearnerOfWhomNothingIsRecorded() {
        Told told = told(ben());

        assertThat(told.sections())
                .containsExactly(
                        "notice",
                        "learner",
                        "document",
                        "totals",
                        "certificates",
                        "completed",
                        "paths",
                        "sessions",
                        "in_progress",
                        "reported",
                        "courses",
                        "end",
                        "data",
                        "legend");
        assertThat(told.table("completed").rows().size()).isZero();
        assertThat(told.table("completed").totals()).isEmpty();
    }

    @Test
    void givesEveryPartOfAProfileItsPlace() {
        Told told = told(ada().client(NORTHMERE)
                .seat(DEPOTS)
                .activeLicense(DEPOTS)
                .path("p1", "Site entry", "in-progress")
                .attended("Rescue drill", "2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z")
                .bundle("b1", "All safety courses")
                .waitsFor(RADIO)
                .course(WORKING_AT_HEIGHT, "not-completed"));

        assertThat(told.fact("active_license")).isEqualTo("Depots");
        assertThat(told.column("licenses", "license")).containsExactly("Depots");
        assertThat(told.column("paths", "path")).containsExactly("Site entry");
        assertThat(told.column("sessions", "minutes")).containsExactly("90");
        assertThat(told.column("subscriptions", "subscription")).containsExactly("All safety courses");
        assertThat(told.column("waitlist", "course")).containsExactly("Clear Radio Communication");
        assertThat(told.column("other_courses", "course_status")).containsExactly("NOT_COMPLETED");
    }

    @Test
    void notesAComputedEndWhereThereIsOne() {
        Told told = told(ada().certified(FOUNDATIONS, "never", "2020-01-01")
                .certified(WORKING_AT_HEIGHT, "expiring", "2025-12-01"));

        assertThat(told.column("certificates", "credential_status")).containsExactly("EXPIRING", "NO_EXPIRY");
        assertThat(told.column("certificates", "note")).containsExactly("note.computed", "");
    }

    @Test
    void neverAddsCreditsOfDifferentTypes() {
        RulesBuilder rules = RulesBuilder.asOf("2026-11-23")
                .rule("A", grants(new Credit("CEU", new BigDecimal("1.2")), new Credit("PDH", new BigDecimal("12"))))
                .credit("B", "CEU", "0.35")
                .credit("C", "CEU", "5");
        var ada = ada().course(course("A", "Both"), "completed")
                .course(course("B", "One"), "completed")
                .course(course("C", "Not yet"), "started");

        Told told = Told.by(document(ada, rules));

        assertThat(told.table("completed").totals())
                .extracting(row -> row.values().stream().map(Told::text).toList())
                .containsExactly(
                        List.of("total.courses[2]", "", "", "", "1.55", "CEU", "", "CEU"),
                        List.of("", "", "", "", "12", "PDH", "", "PDH"));
        assertThat(told.facts()).containsEntry("credits.CEU", "1.55").containsEntry("credits.PDH", "12");
        assertThat(told.data("courses").get(0))
                .containsEntry("credits", "1.2; 12")
                .containsEntry("credit_type", "CEU; PDH");
        assertThat(told.data("courses").get(2))
                .as("a course not completed has earned nothing")
                .containsEntry("credits", "")
                .containsEntry("credit_type", "");
    }

    private static CourseRule grants(Credit... credits) {
        return new CourseRule(Optional.empty(), List.of(credits), Optional.empty(), Optional.empty());
    }

    @Test
    void printsTheSourcesOwnWordForAnUnknownStatus() {
        Told told = told(ada().course(RADIO, "Paused by HR"));

        assertThat(told.people("other_courses").get(0))
                .containsEntry("course_status", "UNKNOWN")
                .containsEntry("source_status", "Paused by HR");
    }

    @Test
    void keepsTheRowOfACourseTheSourceNoLongerHas() {
        Told told = told(ada().enrolment(new Enrolment(
                "gone", Optional.empty(), "completed", Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(told.column("completed", "course")).containsExactly("(course gone not available)");
    }

    @Test
    void countsCertificatesInForceAndOfTheseExpiring() {
        Told told = told(ada().certified(FOUNDATIONS, "never", "2020-01-01")
                .certified(WORKING_AT_HEIGHT, "expiring", "2025-12-01")
                .certified(WORKING_AT_HEIGHT, "expired", "2024-12-01")
                .certified(RADIO, "unknown", "2026-01-05"));

        assertThat(told.facts())
                .containsEntry("certificates_in_force", "2")
                .containsEntry("certificates_expiring", "1")
                .containsEntry("certificates_expired", "1")
                .containsEntry("certificates_end_unknown", "1")
                .doesNotContainKey("certificates_in_grace");
        assertThat(told.column("certificates", "certificate_id"))
                .containsExactly("expired", "expiring", "unknown", "never");
    }

    @Test
    void neverTakesTheDayOfIssueForADayOfCompletion() {
        Told told = told(ada().certified(FOUNDATIONS, "SAF-1", "2025-01-14"));

        assertThat(told.people("completed").get(0)).doesNotContainValue("2025-01-14");
    }

    @Test
    void saysWhenCoursesWereCompletedAndOrdersThemSo() {
        Told told = told(ada().course(RADIO, "completed")
                .certified(FOUNDATIONS, "SAF-1", "2025-01-14")
                .completed(RADIO, "2025-06-01T08:00:00Z")
                .completed(FOUNDATIONS, "2025-01-13T08:00:00Z"));
        assertThat(told.people("completed"))
                .extracting(row -> row.get("course") + " " + row.get("completed"))
                .containsExactly("Foundations of Safety 2025-01-13", "Clear Radio Communication 2025-06-01");
        assertThat(told.prose("legend")).contains("legend.completed").doesNotContain("legend.issued");
    }

    @Test
    void hasNoColumnForDatesThatNobodySupplies() {
        Told told = told(ada().course(RADIO, "completed").course(FOUNDATIONS, "started"));
        assertThat(told.people("completed").get(0)).doesNotContainKey("completed");
        assertThat(told.people("in_progress").get(0)).doesNotContainKey("enrolled");
        assertThat(told.prose("legend")).contains("legend.issued").doesNotContain("legend.completed");
    }

    @Test
    void addsUpCreditThatWasGrantedWhateverTheCourseSaysNow() {
        Told told = told(ada().course(RADIO, "completed")
                .certified(FOUNDATIONS, "started", "SAF-1", "2025-01-14")
                .awarded(RADIO, "a", "2025-06-01T08:00:00Z", "CEU", "0.5")
                .awarded(FOUNDATIONS, "b", "2025-06-01T08:00:00Z", "CEU", "0.4"));
        assertThat(told.fact("credits.CEU")).isEqualTo("0.9");
        assertThat(told.column("awarded", "credit_type")).containsExactly("credit.granted[CEU]");
        assertThat(told.people("awarded"))
                .extracting(row -> row.get("course") + " " + row.get("credits"))
                .containsExactly("Foundations of Safety 0.4");
        assertThat(told.data("courses"))
                .extracting(row -> row.get("credits") + " " + row.get("credit_source"))
                .containsExactlyInAnyOrder("0.5 event-feed", "0.4 event-feed");
        assertThat(told.prose("legend")).contains("legend.credits_granted");
    }

    @Test
    void showsCertificatesOfOthersApartAndInNoTotal() {
        Told told = told(ada().certified(FOUNDATIONS, "SAF-1", "2025-01-14")
                .recorded(RecordBuilder.record(FOUNDATIONS)
                        .external()
                        .number("X-9")
                        .issued("2024-01-14")
                        .expires("2027-01-14")));
        assertThat(told.people("certificates")).hasSize(1);
        assertThat(told.people("reported"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("certificate_number", "X-9")
                        .containsEntry("valid_through", "2027-01-14"));
        assertThat(told.fact("certificates_in_force")).isEqualTo("1");
    }

    @Test
    void namesWhatIsRequiredAndMissing() {
        Told told = Told.by(document(
                ada().course(RADIO, "started"), Company.rules().requires("Site access", "RAD-100", "SAF-110")));
        assertThat(told.people("required"))
                .extracting(row -> row.get("course") + " " + row.get("credential_status"))
                .containsExactly("Clear Radio Communication MISSING", "SAF-110 MISSING");
        assertThat(told.data("courses").get(0)).containsEntry("credential_status", "MISSING");
    }

    @Test
    void saysThatALeaverIsNoLongerListed() {
        Told told = told(ada().lastSeen("2026-08-01T08:00:00Z"));
        assertThat(told.prose("notice")).anySatisfy(text -> assertThat(text).isEqualTo("notice.left[2026-08-01]"));
        assertThat(told.fact("last_seen")).isEqualTo("2026-08-01");
    }
}
