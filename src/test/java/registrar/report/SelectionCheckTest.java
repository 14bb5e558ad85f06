package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static registrar.report.Company.DEPOTS;
import static registrar.report.Company.NORTHMERE;
import static registrar.report.Company.RADIO;
import static registrar.testing.Learners.ada;

import org.junit.jupiter.api.Test;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.testing.Inputs;

class SelectionCheckTest {
    private static Inputs inputs() {
        return Inputs.of(ada().client(NORTHMERE).seat(DEPOTS).course(RADIO, "started"));
    }

    private static void stops(Inputs inputs, String... words) {
        assertThatThrownBy(() -> SelectionCheck.of(inputs.build()))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.USAGE))
                .hasMessageContainingAll(words);
    }

    @Test
    void showsTheNearestClients() {
        stops(inputs().client("nothmere"), "--client", "nothmere", "\"northmere\"");
    }

    @Test
    void showsTheNearestLicenses() {
        stops(inputs().license("Depot"), "--license", "\"Depots\"");
    }

    @Test
    void showsTheNearestRoles() {
        stops(inputs().role("lerner"), "--role", "\"learner\"");
    }

    @Test
    void showsTheNearestCourses() {
        stops(inputs().course("RAD-10"), "--course", "\"RAD-100\"");
    }

    @Test
    void takesIdSlugSkuAndNameAlike() {
        for (String client : new String[] {"c-north", "northmere", "NM", "Northmere Utilities"}) {
            assertThatCode(() -> SelectionCheck.of(inputs().client(client).build()))
                    .as(client)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void printsNoControlCharacters() {
        assertThatThrownBy(
                        () -> SelectionCheck.of(inputs().client("\u001b[31mred").build()))
                .hasMessageNotContaining("\u001b");
    }
}
