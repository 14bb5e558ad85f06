package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Value;
import registrar.learner.Client;
import registrar.learner.Identity;
import registrar.record.Transcript;

/** What the source says otherwise of who a learner is. */
final class IdentityChanges {
    private final Transcript before;
    private final Transcript now;
    private final List<Change> changes = new ArrayList<>();

    IdentityChanges(Transcript before, Transcript now) {
        this.before = before;
        this.now = now;
    }

    List<Change> all() {
        Identity was = before.profile().identity();
        Identity is = now.profile().identity();
        compare("name", Cells.text(before.name().text()), Cells.text(now.name().text()));
        compare("email", Cells.text(was.email()), Cells.text(is.email()));
        compare("external_id", Cells.identifier(was.externalCustomerId()), Cells.identifier(is.externalCustomerId()));
        if (!before.client().map(Client::id).equals(now.client().map(Client::id))) {
            clients();
        }
        compare("role", LearnerChanges.role(before), LearnerChanges.role(now));
        compare("disabled", disabled(before), disabled(now));
        return changes;
    }

    /** By their names, or by their ids where both are called the same. A client that is merely renamed is no news. */
    private void clients() {
        Value was = Cells.text(before.client().map(Cells::title));
        Value is = Cells.text(now.client().map(Cells::title));
        if (was.equals(is)) {
            was = Cells.identifier(before.client().map(Client::id));
            is = Cells.identifier(now.client().map(Client::id));
        }
        compare("client", was, is);
    }

    private static Value disabled(Transcript learner) {
        return new Value.Flag(learner.profile().account().disabled());
    }

    private void compare(String fact, Value was, Value is) {
        if (!was.equals(is)) {
            changes.add(new Change(
                    ChangeKind.CORRECTED, now, Change.Subject.NOTHING, was, is, Optional.empty(), List.of(fact)));
        }
    }
}
