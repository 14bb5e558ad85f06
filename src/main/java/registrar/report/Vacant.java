package registrar.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import registrar.learner.Account;
import registrar.learner.Allocation;
import registrar.learner.Client;
import registrar.learner.Identity;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.Selection;
import registrar.record.Seat;
import registrar.record.Transcript;

/** Licenses and clients of which nobody holds a seat, worked out by the same rules as if somebody did. */
final class Vacant {
    private static final String NOBODY = "vacant";

    private Vacant() {}

    /** The licenses the selection is about, held or not; none where it is about certain people. */
    static List<License> licenses(Scope scope) {
        Selection selection = scope.input().selection();
        if (!selection.everybody() || selection.role().isPresent()) {
            return List.of();
        }
        Narrowing narrowing = scope.narrowing();
        return scope.input().directory().licenses().stream()
                .filter(narrowing::license)
                .filter(license -> selection.client().isEmpty()
                        || license.client().filter(narrowing::client).isPresent())
                .toList();
    }

    /** The seat somebody would have in this license. */
    static Seat seat(License license, ReportInput input) {
        return seat(Optional.empty(), license, input);
    }

    /** The seat somebody of this client would have in a license of which nothing is known. */
    static Seat seat(Client client, ReportInput input) {
        return seat(Optional.of(client), License.ofId(NOBODY), input);
    }

    private static Seat seat(Optional<Client> client, License license, ReportInput input) {
        var allocation = new Allocation(license.id(), Optional.empty(), Optional.empty(), Optional.of(license));
        var learner = new LearnerProfile(
                new Identity(
                        NOBODY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Account(
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty()),
                client.map(Client::id),
                client,
                Optional.empty(),
                List.of(allocation),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty());
        return Transcript.of(learner, input.rules(), input.directory()).seats().get(0);
    }
}
