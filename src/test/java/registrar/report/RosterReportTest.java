package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static registrar.report.Company.CONTRACTORS;
import static registrar.report.Company.DEPOTS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.PETREL;
import static registrar.report.Company.TRIAL;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;
import static registrar.testing.Learners.dai;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import registrar.document.SortKey;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.testing.Inputs;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.Told;

class RosterReportTest {
    private final RosterReport roster = new RosterReport();

    private Told told(Inputs inputs) throws IOException {
        return Told.by(roster.report(inputs.build()).document());
    }

    @Test
    void hasTheColumnsOfTheRulesThenThoseOfTheSettings() throws IOException {
        Map<String, String> row = told(Inputs.of(ada().seat(DEPOTS).field("ref1", "Mara"))
                        .extra("manager", "ref1"))
                .data("seats")
                .get(0);

        assertThat(String.join(", ", row.keySet()))
                .isEqualTo("learner_id, external_id, name, first_name, last_name, email, disabled, client_id, client,"
                        + " license_id, license, license_sku, parent_license_id, role, license_ends, client_ends,"
                        + " access_ends, access_days, days_left, window, seat_status, courses_assigned,"
                        + " courses_completed, certificates, last_active, manager");
        assertThat(row)
                .containsEntry("external_id", "00042")
                .containsEntry("client", "Northmere Utilities")
                .containsEntry("license", "Depots")
                .containsEntry("role", "student")
                .containsEntry("access_ends", "2026-12-12")
                .containsEntry("days_left", "19")
                .containsEntry("window", "0-30")
                .containsEntry("seat_status", "EXPIRING")
                .containsEntry("manager", "Mara");
    }

    @Test
    void givesALearnerARowForEachLicenseInOrderOfTheirIds() throws IOException {
        Told told = told(Inputs.of(ben().seat(TRIAL).seat(DEPOTS), ada().seat(CONTRACTORS)));

        assertThat(told.data("seats"))
                .extracting(row -> row.get("learner_id"), row -> row.get("license_id"))
                .containsExactly(tuple("ada", "l-contractors"), tuple("ben", "l-depots"), tuple("ben", "l-trial"));
    }

    @Test
    void sortsForPeopleBySeverityThenDaysThenNameThenIds() throws IOException {
        assertThat(told(Inputs.of(ada().seat(DEPOTS))).table("seats").order())
                .extracting(SortKey::column)
                .containsExactly("seat_status", "days_left", "last_name", "first_name", "learner_id", "license_id");
    }

    @Test
    void keepsSeatsOfTheClientAskedForAndCountsNobodyElse() throws IOException {
        // Ada is of Petrel and holds a seat of each; Ben is of Northmere and holds none
        Inputs inputs = Inputs.of(
                        ada().client(PETREL).seat(DEPOTS).seat(CONTRACTORS),
                        ben().client(NORTHMERE),
                        chloe().client(PETREL).seat(CONTRACTORS))
                .client("northmere");

        Told told = told(inputs);

        assertThat(told.data("seats"))
                .extracting(row -> row.get("learner_id"), row -> row.get("license_id"))
                .containsExactly(tuple("ada", "l-depots"));
        assertThat(told.fact("learners.asked")).isEqualTo("1");
        assertThat(told.column("licenses", "license")).containsExactly("Depots");
        assertThat(told.column("clients", "client")).containsExactly("Northmere Utilities");
    }

    @Test
    void namesTheFileAfterTheClientAndTheDay() throws IOException {
        var input = Inputs.of(ada().seat(DEPOTS)).client("Northmere Utilities").build();

        assertThat(roster.report(input).document().fileName()).isEqualTo("roster_northmere_2026-11-23");
    }

    @Test
    void countsDisabledAccountsAndManagersApart() throws IOException {
        Told told = told(Inputs.of(ada().seat(DEPOTS), ben().seat(DEPOTS).disabled(), chloe().seat(DEPOTS, "manager")));

        assertThat(told.data("seats")).extracting(row -> row.get("disabled")).containsExactly("false", "true", "false");
        assertThat(told.facts())
                .containsEntry("seats.rows", "3")
                .containsEntry("seats.counted", "1")
                .containsEntry("seats.disabled", "1")
                .containsEntry("seats.managers", "1")
                .containsEntry("learners.disabled", "1");
        assertThat(told.people("licenses").get(0))
                .containsEntry("counted", "1")
                .containsEntry("rows", "3")
                .containsEntry("limit", "5")
                .containsEntry("free", "4");
    }

    @Test
    void countsTheTwoHalvesOfADualRolePersonOnce() throws IOException {
        Told told = told(Inputs.of(
                ProfileBuilder.learner("m-1").halves("l-1", "m-1").seat(DEPOTS, "manager"),
                ProfileBuilder.learner("l-1").halves("l-1", "m-1").seat(DEPOTS),
                ada().seat(DEPOTS)));

        assertThat(told.fact("people.with_seats")).isEqualTo("2");
        assertThat(told.fact("seats.rows")).isEqualTo("3");
    }

    @Test
    void considersLearnersWithoutASeatAndCountsThemAsEmpty() throws IOException {
        Tally tally =
                roster.report(Inputs.of(ada().seat(DEPOTS), ben()).build()).tally();

        assertThat(tally.asked()).isEqualTo(2);
        assertThat(tally.documented()).isEqualTo(2);
        assertThat(tally.empty()).isEqualTo(1);
    }

    @Test
    void listsLicensesNobodyHoldsWithTheirEnd() throws IOException {
        Told told = told(Inputs.of(MemorySnapshot.of(ada()).withLicenses(DEPOTS)));

        assertThat(told.people("licenses").get(0))
                .containsEntry("license", "Depots")
                .containsEntry("rows", "0")
                .containsEntry("free", "5")
                .containsEntry("access_ends", "2026-12-12")
                .containsEntry("seat_status", "EXPIRING");
    }

    @Test
    void listsFirstTheLicenseThatEndsFirst() throws IOException {
        Told told = told(Inputs.of(ada().seat(CONTRACTORS).seat(DEPOTS).seat(TRIAL)));

        assertThat(told.column("licenses", "license")).containsExactly("Trial", "Depots", "Contractors");
    }

    @Test
    void printsDaysFromFirstAccessAndNeverADateMadeOfThem() throws IOException {
        Told told = told(Inputs.of(ada().seat(CONTRACTORS)));

        assertThat(told.data("seats").get(0))
                .containsEntry("access_days", "365")
                .containsEntry("access_ends", "")
                .containsEntry("days_left", "")
                .containsEntry("window", "none")
                .containsEntry("seat_status", "RELATIVE");
        assertThat(told.people("seats").get(0)).containsEntry("access_ends", "365");
    }

    @Test
    void findsClientsWhoseOccupiedSeatsAreNotTheRows() throws IOException {
        Tally tally = roster.report(
                        Inputs.of(ada().client(NORTHMERE).seat(DEPOTS)).build())
                .tally();

        assertThat(tally.findings()).containsEntry(FindingReason.SEATS_DIFFER, 1L);
    }

    @Test
    void narrowsByRoleKey() throws IOException {
        Told told =
                told(Inputs.of(ada().seat(DEPOTS), ben().role("client-manager").seat(DEPOTS))
                        .role("client-manager"));

        assertThat(told.data("seats")).extracting(row -> row.get("learner_id")).containsExactly("ben");
        assertThat(told.fact("learners.asked")).isEqualTo("1");
    }

    @Test
    void failsLearnersWithFindingsInAStrictRunAndLeavesTheirRowsOut() throws IOException {
        var reported = roster.report(
                Inputs.of(ada().seat(DEPOTS), dai().seat(DEPOTS)).strict().build());

        assertThat(reported.tally().failed()).singleElement().satisfies(failed -> {
            assertThat(failed.learnerId()).isEqualTo("dai");
            assertThat(failed.failure().reason()).isEqualTo(FailureReason.STRICT_FINDING);
        });
        assertThat(Told.by(reported.document()).data("seats")).hasSize(1);
        assertThat(Told.by(reported.document()).people("left_out").get(0))
                .containsEntry("learner_id", "dai")
                .containsEntry("outcome", "failed");
    }

    @Test
    void writesFirstNamesInFullWhereAProfileHasNoParts() throws IOException {
        Told told = told(Inputs.of(
                ada().seat(DEPOTS), ProfileBuilder.learner("w").displayed("林晓梅").seat(DEPOTS)));

        assertThat(told.people("seats"))
                .extracting(row -> row.get("last_name"), row -> row.get("first_name"), row -> row.get("learner"))
                .containsExactly(tuple("Winterbourne", "Ada", "Winterbourne, Ada"), tuple("", "林晓梅", "林晓梅"));
        assertThat(told.data("seats").get(1)).containsEntry("first_name", "").containsEntry("last_name", "");
    }

    @Test
    void holdsCertificatesOnSheetsOfTheirOwn() throws IOException {
        Told told = told(Inputs.of(ada().seat(DEPOTS)
                        .certified(WORKING_AT_HEIGHT, "WAH-1", "2025-12-01")
                        .certified(WORKING_AT_HEIGHT, "WAH-0", "2024-12-01"))
                .rules(Company.rules()));

        assertThat(told.column("certificates", "certificate_id")).containsExactly("WAH-0", "WAH-1");
        assertThat(told.column("expiring", "certificate_id")).containsExactly("WAH-1");
        assertThat(told.column("certificates", "note"))
                .containsExactly("list[note.computed, note.superseded]", "note.computed");
        assertThat(told.column("urgent", "certificate_id")).hasSize(1);
    }

    @Test
    void explainsEachStatusInAHiddenColumn() throws IOException {
        assertThat(told(Inputs.of(ada().seat(DEPOTS))).people("seats").get(0).get("why"))
                .contains("why.access_ends", "2026-12-12", "EXPIRING");
    }
}
