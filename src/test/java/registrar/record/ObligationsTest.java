package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RecordBuilder.record;
import static registrar.testing.RulesBuilder.asOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.License;
import registrar.record.Requirement.Population;
import registrar.testing.ClientBuilder;
import registrar.testing.Learners;
import registrar.testing.LicenseBuilder;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 9. */
class ObligationsTest {
    private static final Course FIRE = course("FIR-140", "Fire Safety");
    private static final Client NORTHMERE = ClientBuilder.client("c-north")
            .name("Northmere Utilities")
            .slug("northmere")
            .build();
    private static final License DEPOTS =
            LicenseBuilder.license("l-1").label("Depots").sku("NM-DEP").build();

    @ParameterizedTest
    @CsvSource({
        "2026-11-08, OVERDUE,  EXPIRED",
        "2026-11-09, EXPIRING, IN_GRACE",
        "2026-11-23, EXPIRING, EXPIRING",
        "2027-02-21, EXPIRING, EXPIRING",
        "2027-02-22, HELD,     ACTIVE",
        "never,      HELD,     NO_EXPIRY"
    })
    void standsAsTheCurrentCertificateDoes(String end, Standing standing, CredentialStatus status) {
        Obligation fire = only(
                Learners.ada().certified(FIRE, "c", "2020-01-01"),
                asOf("2026-11-23").graceDays(14).valid("FIR-140", end));
        assertThat(fire.standing()).isEqualTo(standing);
        assertThat(fire.status()).isEqualTo(status);
    }

    @Test
    void isHeldWithoutAKnownEndAndOverdueWhenTakenBack() {
        ProfileBuilder ada = Learners.ada().certified(FIRE, "c", "2020-01-01");
        assertThat(only(ada, asOf("2026-11-23")).standing()).isEqualTo(Standing.HELD);
        assertThat(only(ada.recorded(record(FIRE).id("c").revoked()), asOf("2026-11-23"))
                        .standing())
                .isEqualTo(Standing.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"completed, true", "started, false", "not-started, false"})
    void isMissingWithoutACertificateHoweverFarTheCourseIs(String status, boolean completed) {
        Transcript ben = Transcripts.of(
                Learners.ben().course(FIRE, status), asOf("2026-11-23").requires("Site", "FIR-140"));
        assertThat(ben.obligations()).singleElement().satisfies(fire -> {
            assertThat(fire.standing()).isEqualTo(Standing.MISSING);
            assertThat(fire.completedWithoutCertificate()).isEqualTo(completed);
        });
        assertThat(ben.courses())
                .extracting(CourseRecord::credentialStatus)
                .containsExactly(Optional.of(CredentialStatus.MISSING));
    }

    @Test
    void isMissingForWhoeverNeverHadTheCourse() {
        Obligation fire = only(Learners.ben(), asOf("2026-11-23"));
        assertThat(fire.row()).isEmpty();
        assertThat(fire.status()).isEqualTo(CredentialStatus.MISSING);
        assertThat(fire.why().steps().get(fire.why().steps().size() - 1).value())
                .isEqualTo("MISSING");
    }

    @Test
    void takesTheCurrentOneOfAllCoursesTheKeyNames() {
        var autumn = course("id-2").sku("FIR-140").title("Fire Safety, autumn").build();
        Obligation fire = only(
                Learners.ada().certified(FIRE, "old", "2024-01-01").certified(autumn, "new", "2026-10-01"),
                asOf("2026-11-23").valid("FIR-140", "P24M"));
        assertThat(fire.certificate().orElseThrow().id()).contains("new");
    }

    @Test
    void asksThePopulationAndNobodyElse() {
        ProfileBuilder ada =
                Learners.ada().client(NORTHMERE).seat(DEPOTS).field("customFields.department", "Logistics");
        assertThat(asked(ada, client("northmere"))).isTrue();
        assertThat(asked(ada, client("Northmere Utilities"))).isTrue();
        assertThat(asked(ada, client("petrel"))).isFalse();
        assertThat(asked(ada, license("NM-DEP"))).isTrue();
        assertThat(asked(ada, license("HBR"))).isFalse();
        assertThat(asked(ada, role("learner"))).isTrue();
        assertThat(asked(ada, role("manager"))).isFalse();
        assertThat(asked(ada, fields(Map.of("customFields.department", "Logistics"))))
                .isTrue();
        assertThat(asked(ada, fields(Map.of("customFields.department", "logistics"))))
                .isFalse();
        assertThat(asked(Learners.ben(), client("northmere"))).isFalse();
    }

    private static Population client(String name) {
        return new Population(Optional.of(name), Optional.empty(), Optional.empty(), Map.of());
    }

    private static Population license(String name) {
        return new Population(Optional.empty(), Optional.of(name), Optional.empty(), Map.of());
    }

    private static Population role(String key) {
        return new Population(Optional.empty(), Optional.empty(), Optional.of(key), Map.of());
    }

    private static Population fields(Map<String, String> values) {
        return new Population(Optional.empty(), Optional.empty(), Optional.empty(), values);
    }

    private static boolean asked(ProfileBuilder learner, Population population) {
        RulesBuilder rules = asOf("2026-11-23").requirement(new Requirement("Site", population, List.of("FIR-140")));
        return !Transcripts.of(learner, rules).obligations().isEmpty();
    }

    private static Obligation only(ProfileBuilder learner, RulesBuilder rules) {
        return Transcripts.of(learner, rules.requires("Site", "FIR-140"))
                .obligations()
                .get(0);
    }
}
