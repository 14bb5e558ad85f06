package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.report.Company.DEPOTS;
import static registrar.report.Company.NORTHMERE;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import registrar.failure.FailureReason;
import registrar.learner.LearnerProfile;
import registrar.record.Transcript;
import registrar.testing.Inputs;
import registrar.testing.Told;

/** Ben's record cannot be worked out; the others go on. */
class BrokenLearnerTest {
    private static Scope scope(Inputs inputs) {
        ReportInput input = inputs.build();
        return new Scope(input, Scope.Subject.SEATS, learner -> reading(learner, input));
    }

    private static Transcript reading(LearnerProfile learner, ReportInput input) {
        if (learner.id().equals("ben")) {
            throw new IllegalStateException("secret of ben");
        }
        return Transcript.of(learner, input.rules(), input.directory());
    }

    private static Inputs three() {
        return Inputs.of(ada().seat(DEPOTS), ben().seat(DEPOTS), chloe().seat(DEPOTS));
    }

    @Test
    void failsAloneAndIsCounted() throws IOException {
        Tally tally = Survey.of(scope(three())).tally();

        assertThat(tally.asked()).isEqualTo(3);
        assertThat(tally.documented()).isEqualTo(2);
        assertThat(tally.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.learnerId()).isEqualTo("ben");
            assertThat(failed.failure().reason()).isEqualTo(FailureReason.BROKEN);
            assertThat(failed.failure().message())
                    .contains("IllegalStateException")
                    .doesNotContain("secret");
        });
    }

    @Test
    void hasNoRowInAnyReading() throws IOException {
        Scope scope = scope(three());
        Survey survey = Survey.of(scope);
        var table = new SeatTable(scope, survey).section(survey.seats().rows());

        assertThat(Told.rows(table)).extracting(row -> row.get("learner_id")).containsExactly("ada", "chloe");
        assertThat(table.rows().size()).isEqualTo(2);
    }

    @Test
    void isAskedForOnlyWhereTheProfileAloneSaysSo() throws IOException {
        assertThat(Survey.of(scope(three().client("northmere"))).tally().failed())
                .hasSize(1);
        assertThat(Survey.of(scope(Inputs.of(ada().client(NORTHMERE).seat(DEPOTS), ben())
                                .client("northmere")))
                        .tally()
                        .failed())
                .isEmpty();
    }
}
