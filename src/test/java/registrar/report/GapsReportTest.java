package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static registrar.report.Company.FOUNDATIONS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.RADIO;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.record.Requirement;
import registrar.testing.Inputs;
import registrar.testing.RulesBuilder;
import registrar.testing.Told;

class GapsReportTest {
    private final GapsReport gaps = new GapsReport();

    private Told told(Inputs inputs, RulesBuilder rules) throws IOException {
        return Told.by(gaps.report(inputs.rules(rules).build()).document());
    }

    private static RulesBuilder site() {
        return Company.rules().requires("Site access", "WAH-180", "SAF-110");
    }

    @Test
    void hasTheColumnsOfTheRulesAndOneRowALearnerRequirementAndCourse() throws IOException {
        List<Map<String, String>> rows = told(
                        Inputs.of(ada().client(NORTHMERE).certified(WORKING_AT_HEIGHT, "W", "2025-12-01")), site())
                .data("gaps");

        assertThat(String.join(", ", rows.get(0).keySet()))
                .isEqualTo(
                        "learner_id, external_id, name, client, requirement, course_id, course_sku, course, standing,"
                                + " credential_status, certificate_id, issued, valid_through, days_left, course_status,"
                                + " disabled, note");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("client", "Northmere Utilities")
                .containsEntry("standing", "EXPIRING")
                .containsEntry("credential_status", "EXPIRING")
                .containsEntry("certificate_id", "W")
                .containsEntry("valid_through", "2026-11-30")
                .containsEntry("days_left", "7")
                .containsEntry("course_status", "COMPLETED");
        assertThat(rows.get(1))
                .containsEntry("course", "SAF-110")
                .containsEntry("standing", "MISSING")
                .containsEntry("credential_status", "MISSING")
                .containsEntry("certificate_id", "")
                .containsEntry("course_status", "");
    }

    @Test
    void callsACourseAsTheOthersDoForWhoeverHasNotGotIt() throws IOException {
        Told told = told(Inputs.of(ada(), ben().certified(FOUNDATIONS, "S", "2025-12-01")), site());
        assertThat(told.data("gaps").get(1))
                .containsEntry("learner_id", "ada")
                .containsEntry("course", "Foundations of Safety")
                .containsEntry("course_sku", "SAF-110");
    }

    @Test
    void countsHeldAndExpiringOfAllThatIsAskedOfEnabledAccounts() throws IOException {
        Told told = told(
                Inputs.of(
                        ada().certified(WORKING_AT_HEIGHT, "W", "2025-12-01").certified(FOUNDATIONS, "S", "2025-01-01"),
                        ben().certified(WORKING_AT_HEIGHT, "W", "2025-01-01").course(FOUNDATIONS, "completed"),
                        chloe().disabled().certified(FOUNDATIONS, "S", "2025-01-01")),
                site());
        assertThat(told.fact("gaps.rows")).isEqualTo("6");
        assertThat(told.fact("gaps.held")).isEqualTo("1");
        assertThat(told.fact("gaps.expiring")).isEqualTo("1");
        assertThat(told.fact("gaps.overdue")).isEqualTo("1");
        assertThat(told.fact("gaps.missing")).isEqualTo("1");
        assertThat(told.fact("gaps.disabled")).isEqualTo("2");
        assertThat(told.fact("gaps.compliance")).isEqualTo("2/4");
        assertThat(told.data("gaps"))
                .extracting(row -> row.get("note"))
                .containsExactly("", "", "", "completed_without_certificate", "", "");
    }

    @Test
    void countsAnUnknownEndAsHeldAndBesideIt() throws IOException {
        Told told = told(
                Inputs.of(ada().certified(RADIO, "R", "2020-01-01")),
                Company.rules().requires("Radio", "RAD-100"));
        assertThat(told.fact("gaps.held")).isEqualTo("1");
        assertThat(told.fact("gaps.end_unknown")).isEqualTo("1");
        assertThat(told.fact("gaps.compliance")).isEqualTo("1/1");
    }

    @Test
    void hasNoComplianceWhereNobodyIsAsked() throws IOException {
        var nobody = new Requirement.Population(Optional.of("elsewhere"), Optional.empty(), Optional.empty(), Map.of());
        Told told = told(
                Inputs.of(ada()),
                Company.rules().requirement(new Requirement("Elsewhere", nobody, List.of("SAF-110"))));
        assertThat(told.data("gaps")).isEmpty();
        assertThat(told.fact("gaps.compliance")).isEmpty();
        assertThat(told.fact("learners.empty")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAF-110", "course-SAF-110", "Foundations of Safety"})
    void isNarrowedToACourseByAnyOfItsNames(String course) throws IOException {
        Told told = told(
                Inputs.of(ada(), ben().certified(FOUNDATIONS, "S", "2025-12-01"))
                        .course(course),
                site());
        assertThat(told.data("gaps"))
                .extracting(row -> row.get("learner_id") + " " + row.get("course_sku"))
                .containsExactly("ada SAF-110", "ben SAF-110");
        assertThat(told.fact("gaps.compliance")).isEqualTo("1/2");
    }

    @Test
    void isNarrowedToAClientAndItsLearners() throws IOException {
        Told told = told(Inputs.of(ada().client(NORTHMERE), ben()).client("northmere"), site());
        assertThat(told.data("gaps")).extracting(row -> row.get("learner_id")).containsOnly("ada");
    }

    @Test
    void stopsWithoutRequirementsAndNamesTheSetting() {
        assertThatThrownBy(() -> told(Inputs.of(ada()), Company.rules()))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.USAGE))
                .hasMessageStartingWith("gaps expects the setting requirements to say who must hold what, found none.");
    }

    @Test
    void stopsWhereNoRequirementAsksForTheCourse() {
        assertThatThrownBy(() -> told(Inputs.of(ada()).course("SAF-11"), site()))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.USAGE))
                .hasMessage("--course expects a course that a requirement asks for, but none asks for \"SAF-11\"."
                        + " Nearest: \"SAF-110\", \"WAH-180\".");
    }

    @Test
    void findsWhatARequirementNamesAndNobodyKnows() throws IOException {
        var nobody = new Requirement.Population(Optional.of("nothmere"), Optional.empty(), Optional.empty(), Map.of());
        Told told = told(
                Inputs.of(ada().client(NORTHMERE).certified(FOUNDATIONS, "S", "2025-01-14")),
                Company.rules()
                        .requires("Site access", "SAF-110", "SAF-111")
                        .requirement(new Requirement("Depot", nobody, List.of("SAF-110"))));
        assertThat(told.people("findings"))
                .filteredOn(row -> row.get("finding").equals("requirement_unmatched"))
                .extracting(row -> row.get("subject"))
                .containsExactly("quality.example[Site access, SAF-111]", "quality.example[Depot, nothmere]");
    }
}
