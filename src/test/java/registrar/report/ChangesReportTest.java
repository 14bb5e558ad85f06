package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static registrar.report.Company.CONTRACTORS;
import static registrar.report.Company.DEPOTS;
import static registrar.report.Company.FOUNDATIONS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.PETREL;
import static registrar.report.Company.TRIAL;
import static registrar.report.Company.WORKING_AT_HEIGHT;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.LearnerProfile;
import registrar.testing.Inputs;
import registrar.testing.LicenseBuilder;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.Told;

class ChangesReportTest {
    private final ChangesReport changes = new ChangesReport();

    private Told told(Inputs inputs) throws IOException {
        return Told.by(changes.report(inputs.build()).document());
    }

    /** What changed from 2026-08-23 to 2026-11-23. */
    private List<Map<String, String>> rows(ProfileBuilder before, ProfileBuilder now) throws IOException {
        return told(between(before, now)).data("changes");
    }

    private static Inputs between(ProfileBuilder before, ProfileBuilder now) {
        return Inputs.of(now).rules(Company.rules()).since(MemorySnapshot.of(before), "2026-08-23");
    }

    private static MemorySnapshot without(String learner) {
        return MemorySnapshot.of(List.of()).withLeftOut(leftOut(learner));
    }

    private static List<Outcome.LeftOut<LearnerProfile>> leftOut(String learner) {
        return List.of(new Outcome.LeftOut<>(
                learner, new Failure(FailureReason.UNREADABLE_PROFILE, "The answer is not a profile.")));
    }

    @Test
    void hasTheColumnsOfTheDataFormatsInTheirOrder() throws IOException {
        Map<String, String> row =
                rows(ada(), ada().named("Ada", "Winter").field("ref1", "Mara")).get(0);

        assertThat(String.join(", ", row.keySet()))
                .isEqualTo("learner_id, external_id, name, client, change, subject_id, subject_sku, subject, before,"
                        + " after, on, note, certificate_id, replaced_id");
        assertThat(row)
                .containsEntry("external_id", "00042")
                .containsEntry("name", "Ada Winter")
                .containsEntry("change", "corrected")
                .containsEntry("before", "Ada Winterbourne")
                .containsEntry("after", "Ada Winter")
                .containsEntry("note", "name");
    }

    @Test
    void saysHowToGetAnEarlierStateWhenThereIsNone() {
        assertThatThrownBy(() -> told(Inputs.of(ada())))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.USAGE))
                .hasMessageContaining("--since")
                .hasMessageContaining("fetch");
    }

    @Test
    void refusesAStateThatIsLater() {
        assertThatThrownBy(() -> told(Inputs.of(ada()).since(MemorySnapshot.of(ada()), "2026-11-24")))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("--since expects a state before the moment of the report");
    }

    @Test
    void findsNothingBetweenAStateAndItself() throws IOException {
        ProfileBuilder learner = ada().seat(DEPOTS).certified(WORKING_AT_HEIGHT, "W-1", "2025-12-01");
        Told told = told(Inputs.of(learner).rules(Company.rules()).since(MemorySnapshot.of(learner), "2026-11-23"));

        assertThat(told.data("changes")).isEmpty();
        assertThat(told.prose("answer")).containsExactly("changes.nothing[2026-11-23]");
    }

    @Test
    void reckonsWhatHeldBeforeAtItsOwnMoment() throws IOException {
        ProfileBuilder learner = ada().certified(WORKING_AT_HEIGHT, "W-1", "2025-10-02");

        assertThat(rows(learner, learner))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("change", "newly_expired")
                        .containsEntry("before", "EXPIRING")
                        .containsEntry("after", "EXPIRED")
                        .containsEntry("on", "2026-10-01")
                        .containsEntry("subject", "Working at Height")
                        .containsEntry("certificate_id", "W-1"));
    }

    @Test
    void tellsWhatEndsSoonNow() throws IOException {
        ProfileBuilder learner = ada().certified(WORKING_AT_HEIGHT, "W-1", "2026-01-05");

        assertThat(rows(learner, learner))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("change", "newly_expiring")
                        .containsEntry("before", "ACTIVE")
                        .containsEntry("after", "EXPIRING")
                        .containsEntry("on", "2027-01-04"));
    }

    @Test
    void isSilentAboutTheEndOfACertificateThatALaterOneReplaces() throws IOException {
        ProfileBuilder learner = ada().certified(WORKING_AT_HEIGHT, "W-1", "2025-10-02")
                .certified(WORKING_AT_HEIGHT, "W-2", "2026-06-01");

        assertThat(rows(learner, learner)).isEmpty();
    }

    @Test
    void callsALaterCertificateOfTheSameCourseARenewal() throws IOException {
        assertThat(rows(
                        ada().certified(WORKING_AT_HEIGHT, "W-1", "2025-10-02"),
                        ada().certified(WORKING_AT_HEIGHT, "W-1", "2025-10-02")
                                .certified(WORKING_AT_HEIGHT, "W-2", "2026-09-15")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("change", "renewed")
                        .containsEntry("before", "2026-10-01")
                        .containsEntry("after", "2027-09-14")
                        .containsEntry("on", "2026-09-15")
                        .containsEntry("certificate_id", "W-2")
                        .containsEntry("note", ""));
    }

    @Test
    void doesNotCallACertificateWithdrawnWhoseRowTheRenewalTook() throws IOException {
        assertThat(rows(
                        ada().certified(WORKING_AT_HEIGHT, "W-1", "2025-10-02"),
                        ada().certified(WORKING_AT_HEIGHT, "W-2", "2026-09-15")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("change", "renewed")
                        .containsEntry("note", "replaced")
                        .containsEntry("replaced_id", "W-1"));
    }

    @Test
    void tellsOfCertificatesWithdrawnAndDatedOtherwise() throws IOException {
        assertThat(rows(
                        ada().certified(WORKING_AT_HEIGHT, "W-1", "2026-04-02")
                                .certified(FOUNDATIONS, "S-1", "2026-01-02"),
                        ada().certified(WORKING_AT_HEIGHT, "W-1", "2026-04-20")))
                .extracting(row -> row.get("note"), row -> row.get("before"), row -> row.get("after"))
                .containsExactly(
                        tuple("withdrawn", "NO_EXPIRY", ""),
                        tuple("issued", "2026-04-02", "2026-04-20"),
                        tuple("valid_through", "2027-04-01", "2027-04-19"));
    }

    @Test
    void tellsOfSeatsGainedLostAndEndingOtherwise() throws IOException {
        var prolonged = LicenseBuilder.license("l-depots")
                .label("Depots")
                .ends("2027-12-12")
                .build();

        assertThat(rows(
                        ada().seat(DEPOTS).seat(TRIAL).seat(CONTRACTORS),
                        ada().seat(prolonged).seat(CONTRACTORS, "manager")))
                .extracting(
                        row -> row.get("change"),
                        row -> row.get("subject"),
                        row -> row.get("before"),
                        row -> row.get("after"),
                        row -> row.get("note"))
                .containsExactly(
                        tuple("seat_lost", "Trial", "student", "", ""),
                        tuple("corrected", "Contractors", "student", "manager", "role"),
                        tuple("corrected", "Depots", "2026-12-12", "2027-12-12", "access_ends"));
    }

    @Test
    void tellsWhoJoinedAndLeftWithTheirSeats() throws IOException {
        Told told = told(Inputs.of(ada(), ben().seat(DEPOTS))
                .since(MemorySnapshot.of(ada(), chloe().seat(TRIAL)), "2026-08-23"));

        assertThat(told.data("changes"))
                .extracting(row -> row.get("learner_id"), row -> row.get("change"), row -> row.get("note"))
                .containsExactly(
                        tuple("ben", "seat_gained", "joined"),
                        tuple("ben", "joined", ""),
                        tuple("chloe", "seat_lost", "left"),
                        tuple("chloe", "left", ""));
        assertThat(told.facts()).containsEntry("changes.joined", "1").containsEntry("changes.left", "1");
    }

    @Test
    void doesNotSayThatSomebodyLeftWhoCouldNotBeRead() throws IOException {
        var input = Inputs.of(without("ada")).since(MemorySnapshot.of(ada().seat(DEPOTS)), "2026-08-23");

        assertThat(told(input).data("changes")).isEmpty();
        assertThat(changes.report(input.build()).tally().leftOut()).hasSize(1);
    }

    @Test
    void doesNotSayThatSomebodyJoinedWhoCouldNotBeReadBefore() throws IOException {
        Told told = told(Inputs.of(ada().seat(DEPOTS)).since(without("ada"), "2026-08-23"));

        assertThat(told.data("changes")).isEmpty();
        assertThat(told.fact("learners.unknown_before")).isEqualTo("1");
        assertThat(told.fact("learners.documented")).isEqualTo("1");
    }

    @Test
    void keepsToTheSeatsOfTheClientAskedForInEitherState() throws IOException {
        // Ada's seat at Northmere is gone; of Ben, who is of Petrel only, nothing is told
        Told told = told(Inputs.of(ada().client(PETREL).seat(CONTRACTORS), ben().seat(CONTRACTORS))
                .rules(Company.rules())
                .since(MemorySnapshot.of(ada().client(NORTHMERE).seat(DEPOTS), ben()), "2026-08-23")
                .client("northmere"));

        assertThat(told.data("changes"))
                .extracting(row -> row.get("learner_id"), row -> row.get("change"), row -> row.get("subject"))
                .containsExactly(tuple("ada", "seat_lost", "Depots"));
    }

    @Test
    void namesBothStates() throws IOException {
        Told told = told(Inputs.of(MemorySnapshot.of(ada()).takenAt("2026-11-23T06:00:00Z"))
                .since(MemorySnapshot.of(ada()).takenAt("2026-08-22T06:00:00Z"), "2026-08-23"));

        assertThat(told.facts())
                .containsEntry("since", "2026-08-23T23:59:59.999999999Z")
                .containsEntry("since_data_as_of", "2026-08-22T06:00:00Z")
                .containsEntry("since_snapshot", "memory")
                .containsEntry("data_as_of", "2026-11-23T06:00:00Z")
                .containsEntry("snapshot", "memory");
    }

    @Test
    void saysInOneSentenceWhatIsNewAndWhatWasCorrected() throws IOException {
        Told told =
                told(between(ada(), ada().named("Ada", "Winter").certified(WORKING_AT_HEIGHT, "W-1", "2026-10-01")));

        assertThat(told.prose("answer"))
                .containsExactly(
                        "changes.since[2026-08-23, list[changes.certificate_gained[1], changes.corrected[1]]]");
    }

    @Test
    void notesForPeopleThatThereWasNoCertificateBefore() throws IOException {
        Told told = told(between(ada(), ada().certified(WORKING_AT_HEIGHT, "W-1", "2026-10-01")));

        assertThat(told.column("certificate_gained", "note")).containsExactly("note.none_before");
        assertThat(told.data("changes").get(0)).containsEntry("before", "").containsEntry("note", "");
    }

    @Test
    void hasASectionForEachKindThatOccurs() throws IOException {
        Told told = told(between(ada().seat(TRIAL), ada().named("Ada", "Winter")));

        assertThat(told.sections()).contains("seat_lost", "corrected").doesNotContain("joined", "renewed");
        assertThat(told.column("corrected", "what")).containsExactly("corrected.name");
        assertThat(told.column("what_changed", "count")).contains("1", "0");
    }

    @Test
    void warnsOfDataOlderThanWanted() throws IOException {
        var input = Inputs.of(MemorySnapshot.of(ada()).takenAt("2026-11-12T06:00:00Z"))
                .since(MemorySnapshot.of(ada()), "2026-08-23")
                .maxAge(Duration.ofDays(7));

        assertThat(told(input).prose("notice"))
                .containsExactly("notice.snapshot_old[2026-11-12T06:00:00Z, age.days[11]]");
        assertThat(changes.report(input.build()).tally().findings()).containsEntry(FindingReason.SNAPSHOT_OLD, 1L);
    }
}
