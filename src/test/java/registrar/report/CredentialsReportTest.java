package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static registrar.report.Company.FOUNDATIONS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.PETREL;
import static registrar.report.Company.RADIO;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import registrar.testing.Inputs;
import registrar.testing.Told;

class CredentialsReportTest {
    private final CredentialsReport credentials = new CredentialsReport();

    private Told told(Inputs inputs) throws IOException {
        return Told.by(credentials.report(inputs.rules(Company.rules()).build()).document());
    }

    @Test
    void hasTheColumnsOfTheRules() throws IOException {
        var row = told(Inputs.of(ada().client(NORTHMERE).certified(WORKING_AT_HEIGHT, "WAH-1", "2025-12-01")))
                .data("certificates")
                .get(0);

        assertThat(String.join(", ", row.keySet()))
                .isEqualTo("learner_id, external_id, name, client, course_id, course_sku, course, certificate_id,"
                        + " issued, valid_through, expiry_source, days_left, window, credential_status,"
                        + " course_status, note, completed, certificate_number");
        assertThat(row)
                .containsEntry("client", "Northmere Utilities")
                .containsEntry("valid_through", "2026-11-30")
                .containsEntry("expiry_source", "computed")
                .containsEntry("days_left", "7")
                .containsEntry("window", "0-30")
                .containsEntry("credential_status", "EXPIRING")
                .containsEntry("course_status", "COMPLETED")
                .containsEntry("note", "");
    }

    @Test
    void leavesEndAndDaysBlankWhereNoEndIsSupplied() throws IOException {
        assertThat(told(Inputs.of(ada().certified(RADIO, "RAD-1", "2026-01-05")))
                        .data("certificates")
                        .get(0))
                .containsEntry("valid_through", "")
                .containsEntry("expiry_source", "not-supplied")
                .containsEntry("days_left", "")
                .containsEntry("window", "none")
                .containsEntry("credential_status", "EXPIRY_UNKNOWN");
    }

    @Test
    void listsDisabledLearnersAndNoCourseWithoutCertificate() throws IOException {
        Told told = told(Inputs.of(
                ada().disabled().certified(FOUNDATIONS, "SAF-1", "2025-01-14").course(RADIO, "completed"),
                ben().course(RADIO, "completed")));

        assertThat(told.data("certificates"))
                .extracting(row -> row.get("certificate_id"))
                .containsExactly("SAF-1");
        assertThat(told.fact("learners.empty")).isEqualTo("1");
    }

    @Test
    void ordersByLearnerThenCourseThenCertificate() throws IOException {
        Told told = told(Inputs.of(
                ben().certified(FOUNDATIONS, "B", "2025-01-14"),
                ada().certified(WORKING_AT_HEIGHT, "W2", "2025-01-14")
                        .certified(WORKING_AT_HEIGHT, "W1", "2026-01-14")
                        .certified(FOUNDATIONS, "A", "2025-01-14")));

        assertThat(told.data("certificates"))
                .extracting(row -> row.get("certificate_id"), row -> row.get("note"))
                .containsExactly(tuple("A", ""), tuple("W1", ""), tuple("W2", "superseded"), tuple("B", ""));
    }

    @Test
    void narrowsToLearnersOfTheClient() throws IOException {
        Told told = told(Inputs.of(
                        ada().client(NORTHMERE).certified(FOUNDATIONS, "A", "2025-01-14"),
                        chloe().client(PETREL).certified(FOUNDATIONS, "C", "2025-01-14"))
                .client("NM"));

        assertThat(told.data("certificates"))
                .extracting(row -> row.get("learner_id"))
                .containsExactly("ada");
        assertThat(told.fact("learners.asked")).isEqualTo("1");
    }

    @Test
    void keepsCertificatesOfTheCourseIssuedOnTheDaysAskedFor() throws IOException {
        Told told = told(Inputs.of(ada().certified(FOUNDATIONS, "before", "2025-01-31")
                        .certified(FOUNDATIONS, "first", "2025-02-01")
                        .certified(FOUNDATIONS, "last", "2025-02-28")
                        .certified(FOUNDATIONS, "after", "2025-03-01")
                        .certified(RADIO, "other", "2025-02-02"))
                .course("SAF-110")
                .issued("2025-02-01", "2025-02-28"));

        assertThat(told.data("certificates"))
                .extracting(row -> row.get("certificate_id"))
                .containsExactly("first", "last");
        assertThat(told.facts()).containsEntry("from", "2025-02-01").containsEntry("certificates.rows", "2");
    }

    @Test
    void notesARenewalThatHasBegun() throws IOException {
        assertThat(told(Inputs.of(ada().certified(WORKING_AT_HEIGHT, "started", "W", "2025-12-01")))
                        .data("certificates")
                        .get(0))
                .containsEntry("course_status", "IN_PROGRESS")
                .containsEntry("note", "progress_reset");
    }

    @Test
    void passesWhatWasIssuedOrCompletedBetweenTheDays() throws IOException {
        Told told = told(Inputs.of(ada().certified(FOUNDATIONS, "issued", "2026-03-01")
                        .certified(WORKING_AT_HEIGHT, "completed", "2026-04-02")
                        .completed(WORKING_AT_HEIGHT, "2026-03-31T08:00:00Z")
                        .certified(RADIO, "neither", "2026-04-03")
                        .completed(RADIO, "2026-02-28T08:00:00Z"))
                .issued("2026-03-01", "2026-03-31"));
        assertThat(told.data("certificates"))
                .extracting(row -> row.get("certificate_id"))
                .containsExactlyInAnyOrder("issued", "completed");
    }
}
