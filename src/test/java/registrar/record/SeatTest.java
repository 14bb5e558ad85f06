package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.ClientBuilder.client;
import static registrar.testing.LicenseBuilder.license;
import static registrar.testing.RulesBuilder.asOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.learner.Allocation;
import registrar.learner.Client;
import registrar.testing.Learners;
import registrar.testing.LicenseBuilder;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.Transcripts;

/** docs/rules.md, section 5. */
class SeatTest {
    private static final Client NORTHMERE =
            client("northmere").name("Northmere").ends("2027-09-01T00:00:00Z").build();

    @Test
    void isOneForEachAllocatedLicenseById() {
        ProfileBuilder tess = Learners.ben()
                .seat(license("storm").build())
                .seat(license("control").build())
                .seat(license("storm").build())
                .activeLicense(license("office").build());
        assertThat(read(tess).seats()).extracting(seat -> seat.license().id()).containsExactly("control", "storm");
    }

    @Test
    void endsWithLicenseOrClientWhicheverIsEarlier() {
        Seat seat = seat(license("l").ends("2027-01-01T00:00:00Z").of(NORTHMERE));
        assertThat(seat.licenseEnds()).hasToString("Optional[2026-12-31]");
        assertThat(seat.clientEnds()).hasToString("Optional[2027-08-31]");
        assertThat(seat.accessEnds()).isEqualTo(seat.licenseEnds());
        assertThat(seat(license("l").ends("2028-01-01").of(NORTHMERE)).accessEnds())
                .hasToString("Optional[2027-08-31]");
        assertThat(seat(license("l").of(NORTHMERE)).accessEnds()).hasToString("Optional[2027-08-31]");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, EXPIRED, past",
        "2026-11-23, EXPIRING, 0-30",
        "2027-02-21, EXPIRING, 61-90",
        "2027-02-22, ACTIVE, 91+"
    })
    void hasAStatusByDaysLeftAndNoGrace(String end, SeatStatus status, String window) {
        Seat seat = seat(license("l").ends(end).accessDays(365));
        assertThat(seat.status()).isEqualTo(status);
        assertThat(seat.window().key()).isEqualTo(window);
    }

    @Test
    void isRelativeWithAccessDaysAloneAndWithoutExpiryWithNothing() {
        assertThat(seat(license("l").accessDays(90)).status()).isEqualTo(SeatStatus.RELATIVE);
        assertThat(seat(license("l").accessDays(90)).accessEnds()).isEmpty();
        assertThat(seat(license("l")).status()).isEqualTo(SeatStatus.NO_EXPIRY);
        assertThat(seat(license("l")).window()).isEqualTo(Window.NONE);
    }

    @Test
    void keepsTheStudentsRoleWhenALearnerAlsoManagesTheLicense() {
        LicenseBuilder license = license("l");
        assertThat(read(Learners.ben().seat(license.build(), "manager").seat(license.build(), "Student"))
                        .seats())
                .extracting(Seat::role)
                .containsExactly(Optional.of("student"));
    }

    @Test
    void tellsManagersApart() {
        assertThat(read(Learners.ben().seat(license("l").build(), "MANAGER")).seats())
                .allSatisfy(seat -> assertThat(seat.manager()).isTrue());
        assertThat(seat(license("l")).manager()).isFalse();
    }

    @Test
    void takesTheClientFromAnotherLearnersActiveLicense() {
        ProfileBuilder ada = Learners.ada().seat(license("l").name("North").build());
        ProfileBuilder ben = Learners.ben()
                .activeLicense(license("l")
                        .name("Elsewhere")
                        .ends("2020-01-01")
                        .of(NORTHMERE)
                        .build());
        Directory directory = Transcripts.directory(MemorySnapshot.of(ada, ben));
        Seat seat = Transcript.of(ada.build(), asOf("2026-11-23").build(), directory)
                .seats()
                .get(0);
        assertThat(seat.client()).map(Client::id).contains("northmere");
        assertThat(seat.clientEnds()).isPresent();
        assertThat(seat.licenseEnds()).isEmpty();
        assertThat(seat.licenseTitle()).isEqualTo("North");
    }

    @Test
    void fallsBackToTheLearnersOwnClientThenToNone() {
        ProfileBuilder own = Learners.ada().client(NORTHMERE).seat(license("l").build());
        assertThat(read(own).seats().get(0).client()).map(Client::id).contains("northmere");
        assertThat(seat(license("l")).client()).isEmpty();
    }

    @Test
    void prefersTheClientOfTheLicenseToTheLearnersOwn() {
        ProfileBuilder ada = Learners.ada()
                .client(NORTHMERE)
                .seat(license("l").of(client("other").build()).build());
        assertThat(read(ada).seats().get(0).client()).map(Client::id).contains("other");
    }

    @Test
    void knowsOnlyTheIdOfALicenseThatNobodyDescribes() {
        ProfileBuilder olu = Learners.ben()
                .allocation(new Allocation("LIC-99999", Optional.empty(), Optional.empty(), Optional.empty()));
        Seat seat = read(olu).seats().get(0);
        assertThat(seat.licenseTitle()).isEqualTo("LIC-99999");
        assertThat(seat.role()).isEmpty();
        assertThat(seat.status()).isEqualTo(SeatStatus.NO_EXPIRY);
    }

    @Test
    void isCalledByLabelElseNameElseId() {
        assertThat(seat(license("l").name("Name").label("Label")).licenseTitle())
                .isEqualTo("Label");
        assertThat(seat(license("l").name("Na\u202Eme").label(" ")).licenseTitle())
                .isEqualTo("Name");
        assertThat(seat(license("l")).licenseTitle()).isEqualTo("l");
    }

    @Test
    void saysWhy() {
        Seat seat =
                seat(license("l").ends("2026-12-01T00:00:00Z").accessDays(30).of(NORTHMERE));
        assertThat(seat.why().steps())
                .extracting(step -> step.key() + " = " + step.value() + " <- " + step.source())
                .containsExactly(
                        "client = northmere <- license.client",
                        "license_ends = 2026-11-30 <- license.expirationDate 2026-12-01T00:00:00Z in UTC",
                        "client_ends = 2027-08-31 <- client.licenseEndDate 2027-09-01T00:00:00Z in UTC",
                        "access_ends = 2026-11-30 <- license_ends",
                        "access_days = 30 <- license.accessDays",
                        "today = 2026-11-23 <- as-of 2026-11-23T23:59:59.999999999Z in UTC",
                        "days_left = 7 <- access_ends - today",
                        "widest_window = 90 <- windows",
                        "seat_status = EXPIRING <- 0 <= days_left <= widest_window");
    }

    private static Seat seat(LicenseBuilder license) {
        return read(Learners.dai().seat(license.build())).seats().get(0);
    }

    private static Transcript read(ProfileBuilder learner) {
        return Transcripts.of(learner, asOf("2026-11-23"));
    }
}
