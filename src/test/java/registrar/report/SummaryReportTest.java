package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.report.Company.CONTRACTORS;
import static registrar.report.Company.DEPOTS;
import static registrar.report.Company.FOUNDATIONS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.PETREL;
import static registrar.report.Company.RADIO;
import static registrar.report.Company.TRIAL;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import registrar.testing.Inputs;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.Told;

class SummaryReportTest {
    private final SummaryReport summary = new SummaryReport();

    private Told told(Inputs inputs) throws IOException {
        return Told.by(summary.report(inputs.rules(Company.rules()).build()).document());
    }

    @Test
    void answersFirstWithTheWorst() throws IOException {
        Told told =
                told(Inputs.of(ada().seat(DEPOTS).certified(WORKING_AT_HEIGHT, "W", "2024-12-01"), ben().seat(DEPOTS)));

        assertThat(told.prose("answer"))
                .containsExactly("answer.expired[1]", "answer.seats_end[2, Depots, 2026-12-12, 19]");
    }

    @Test
    void saysSoWhenNothingEnds() throws IOException {
        assertThat(told(Inputs.of(ada())).prose("answer")).containsExactly("answer.calm[90]");
    }

    @Test
    void neverCallsItCalmWhereNoEndIsSupplied() throws IOException {
        var ada = ada().certified(RADIO, "unknown", "2026-01-05");

        assertThat(told(Inputs.of(ada)).prose("answer")).containsExactly("answer.calm_but_unknown[1, 90]");
    }

    @Test
    void showsFourNumbersEachWithItsContext() throws IOException {
        Told told = told(Inputs.of(
                MemorySnapshot.of(ada().client(NORTHMERE).seat(DEPOTS).certified(WORKING_AT_HEIGHT, "W", "2025-12-01"))
                        .withClients(NORTHMERE)));

        assertThat(told.facts())
                .containsEntry("learners.documented", "1")
                .containsEntry("certificates.expired", "0")
                .containsEntry("certificates.ending", "1")
                .containsEntry("seats.occupied_of_limit", "3/10");
        assertThat(told.prose("strip_notes"))
                .containsExactly(
                        "strip.learners[1, 0, 0]",
                        "strip.expired[0]",
                        "strip.ending_more[30, 0, 90]",
                        "strip.allocated[4, 1]");
    }

    @Test
    void addsDrawnAndNotDrawnUpToAllRows() throws IOException {
        Told told = told(Inputs.of(ada().seat(DEPOTS)
                .seat(TRIAL)
                .seat(CONTRACTORS)
                .certified(WORKING_AT_HEIGHT, "past", "2024-12-01")
                .certified(WORKING_AT_HEIGHT, "drawn", "2025-12-01")
                .certified(FOUNDATIONS, "never", "2025-01-14")
                .certified(RADIO, "unknown", "2025-01-14")));

        assertThat(told.facts())
                .containsEntry("certificates.drawn", "1")
                .containsEntry("certificates.past", "1")
                .containsEntry("certificates.without_expiry", "1")
                .containsEntry("certificates.without_end", "1")
                .containsEntry("certificates.rows", "4")
                .containsEntry("seats.drawn", "1")
                .containsEntry("seats.past", "1")
                .containsEntry("seats.from_first_access", "1")
                .containsEntry("seats.rows", "3")
                .containsEntry("certificates.month.2026-11", "1")
                .containsEntry("seats.month.2026-12", "1")
                .containsEntry("license.l-trial.days_left", "-5");
        assertThat(told.column("certificates_ending", "month"))
                .hasSize(12)
                .startsWith("2026-11-01")
                .endsWith("2027-10-01");
    }

    @Test
    void countsALearnerWithTwoSeatsUnderTheFirst() throws IOException {
        Told told = told(Inputs.of(
                ada().seat(DEPOTS).seat(TRIAL).certified(FOUNDATIONS, "A", "2025-01-14"),
                ben().certified(FOUNDATIONS, "B", "2025-01-14")));

        assertThat(told.column("certificates_by_license", "license")).containsExactly("Depots", "no_license");
        assertThat(told.column("certificates_by_license", "total")).containsExactly("1", "1");
        assertThat(told.table("certificates_by_license").totals()).hasSize(1);
    }

    @Test
    void namesAtMostSevenUrgentRowsOfOneStatus() throws IOException {
        ProfileBuilder ada = ada();
        for (int i = 0; i < 9; i++) {
            ada.certified(course("WAH-" + i, "Expired " + i), "x" + i, "2024-12-0" + (i + 1));
            ada.certified(course("ETH-" + i, "Expiring " + i), "y" + i, "2025-12-0" + (i + 1));
        }
        var rules = Company.rules();
        for (int i = 0; i < 9; i++) {
            rules.valid("WAH-" + i, "P12M").valid("ETH-" + i, "P12M");
        }

        Told told = Told.by(summary.report(Inputs.of(ada).rules(rules).build()).document());

        List<String> statuses = told.column("urgent", "credential_status");
        assertThat(statuses).hasSize(10);
        assertThat(statuses.subList(0, 7)).containsOnly("EXPIRED");
        assertThat(statuses.subList(7, 10)).containsOnly("EXPIRING");
        assertThat(told.column("urgent", "days_left").get(0)).isEqualTo("-358");
    }

    @Test
    void doesNotCallARenewedCertificateUrgent() throws IOException {
        Told told = told(Inputs.of(ada().certified(WORKING_AT_HEIGHT, "old", "2024-12-01")
                .certified(WORKING_AT_HEIGHT, "new", "2026-10-01")));

        assertThat(told.people("urgent")).isEmpty();
        assertThat(told.fact("certificates.superseded")).isEqualTo("1");
    }

    @Test
    void namesNoOtherClientInAClientsSummary() throws IOException {
        Told told = told(Inputs.of(
                        ada().client(NORTHMERE).seat(DEPOTS).seat(CONTRACTORS),
                        chloe().client(PETREL).seat(CONTRACTORS).certified(FOUNDATIONS, "C", "2025-01-14"))
                .client("northmere"));

        assertThat(told.column("clients", "client")).containsExactly("Northmere Utilities");
        assertThat(told.column("licenses", "license")).containsExactly("Depots");
        assertThat(told.facts())
                .containsEntry("learners.asked", "1")
                .containsEntry("seats.rows", "1")
                .containsEntry("certificates.rows", "0")
                .containsEntry("client", "Northmere Utilities");
    }

    @Test
    void countsFindingsWithAnExampleAndWhatToDo() throws IOException {
        Told told = told(Inputs.of(ada().certified(RADIO, "R", "2025-01-14")));

        assertThat(told.people("quality"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("finding", "expiry_not_supplied")
                        .containsEntry("count", "1")
                        .containsEntry("example", "quality.example[Ada Winterbourne, Clear Radio Communication]")
                        .containsEntry("what_to_do", "todo.expiry_not_supplied"));
        assertThat(told.people("findings"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("learner_id", "ada"));
    }
}
