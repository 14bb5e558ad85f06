package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.report.Company.FOUNDATIONS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.PETREL;
import static registrar.report.Company.RADIO;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.nameless;

import java.util.List;
import org.junit.jupiter.api.Test;
import registrar.document.Document;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.testing.CourseBuilder;
import registrar.testing.Inputs;
import registrar.testing.ProfileBuilder;
import registrar.testing.RecordBuilder;
import registrar.testing.Told;
import registrar.testing.Transcripts;

class CertificateReportTest {
    private final CertificateReport certificate = new CertificateReport();

    private Outcome<List<Document>> outcome(ProfileBuilder learner, Inputs inputs) {
        return certificate.documents(Transcripts.of(learner, Company.rules()), inputs.build());
    }

    private List<Document> documents(ProfileBuilder learner, Inputs inputs) {
        return ((Outcome.Done<List<Document>>) outcome(learner, inputs)).value();
    }

    private static Inputs inputs() {
        return Inputs.of().rules(Company.rules());
    }

    @Test
    void makesOneDocumentACertificate() {
        var ada = ada().client(NORTHMERE)
                .certified(FOUNDATIONS, "SAF-1", "2025-01-14")
                .certified(WORKING_AT_HEIGHT, "WAH-1", "2026-02-12")
                .course(RADIO, "completed");

        List<Document> documents = documents(ada, inputs());

        assertThat(documents)
                .extracting(Document::fileName)
                .containsExactly(
                        "certificate_ada_course-WAH-180_2026-11-23", "certificate_ada_course-SAF-110_2026-11-23");
        assertThat(Told.by(documents.get(0)).facts())
                .containsEntry("name", "Ada Winterbourne")
                .containsEntry("client", "Northmere Utilities")
                .containsEntry("course", "Working at Height")
                .containsEntry("issued", "2026-02-12")
                .containsEntry("valid_through", "2027-02-11")
                .containsEntry("certificate_id", "WAH-1");
    }

    @Test
    void numbersCertificatesOfOneCourseInOrderOfIssue() {
        var ada = ada().certified(WORKING_AT_HEIGHT, "new", "2026-02-12")
                .certified(WORKING_AT_HEIGHT, "old", "2025-02-12");

        assertThat(documents(ada, inputs()))
                .extracting(document ->
                        document.fileName() + " " + Told.by(document).fact("certificate_id"))
                .containsExactlyInAnyOrder(
                        "certificate_ada_course-WAH-180_2026-11-23 old",
                        "certificate_ada_course-WAH-180_2026-11-23_2 new");
    }

    @Test
    void namesFilesTheSameWhateverTheFilterLeaves() {
        var ada = ada().certified(WORKING_AT_HEIGHT, "new", "2026-02-12")
                .certified(WORKING_AT_HEIGHT, "old", "2025-02-12");

        assertThat(documents(ada, inputs().issued("2026-01-01", "2026-12-31")))
                .extracting(Document::fileName)
                .containsExactly("certificate_ada_course-WAH-180_2026-11-23_2");
    }

    @Test
    void refusesALearnerWithoutANameOfTheirOwn() {
        Outcome<List<Document>> outcome = outcome(nameless().certified(FOUNDATIONS, "SAF-1", "2025-01-14"), inputs());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.LeftOut.class, leftOut -> {
            assertThat(leftOut.learnerId()).isEqualTo("nameless");
            assertThat(leftOut.failure().reason()).isEqualTo(FailureReason.NO_PRINTABLE_NAME);
            assertThat(leftOut.failure().message()).contains("name").doesNotContain("petrel.example");
        });
    }

    @Test
    void refusesNobodyWhoHasNoCertificate() {
        assertThat(documents(nameless().course(RADIO, "completed"), inputs())).isEmpty();
    }

    @Test
    void narrowsByCourseUnderAnyOfItsNames() {
        var course = CourseBuilder.course("id-1")
                .slug("a-slug")
                .sku("A-SKU")
                .title("A title")
                .build();
        var ada = ada().certified(course, "A", "2025-01-14").certified(FOUNDATIONS, "SAF-1", "2025-01-14");

        for (String name : List.of("id-1", "a-slug", "A-SKU", "A title")) {
            assertThat(documents(ada, inputs().course(name))).as(name).hasSize(1);
        }
    }

    @Test
    void wantsLearnersOfTheClientAskedFor() {
        var ada = ada().client(NORTHMERE);
        var input = Inputs.of(ada, ProfileBuilder.learner("p").client(PETREL))
                .client("petrel")
                .build();

        assertThat(certificate.wants(ada.build(), input)).isFalse();
    }

    @Test
    void makesNoDocumentOfACertificateThatWasRevoked() {
        var ada = ada().certified(FOUNDATIONS, "SAF-1", "2025-01-14")
                .recorded(RecordBuilder.record(FOUNDATIONS).id("SAF-1").revoked());
        assertThat(documents(ada, inputs())).isEmpty();
    }

    @Test
    void printsTheNumberThatARecordOfTheCertificateSays() {
        var ada = ada().certified(FOUNDATIONS, "SAF-1", "2025-01-14")
                .recorded(RecordBuilder.record(FOUNDATIONS).id("SAF-1").number("2025/77"));
        assertThat(Told.by(documents(ada, inputs()).get(0)).facts()).containsEntry("certificate_number", "2025/77");
    }
}
