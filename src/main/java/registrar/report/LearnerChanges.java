package registrar.report;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import registrar.document.Value;
import registrar.learner.SourceDate;
import registrar.record.Transcript;

/** All changes of one learner, in a total order: kind, course or license, certificate, fact. */
final class LearnerChanges {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::kind)
            .thenComparing(change -> change.subject().id().orElse(""))
            .thenComparing(change -> change.subject().title().orElse(""))
            .thenComparing(change -> change.subject().certificate().orElse(""))
            .thenComparing(comparing(change -> String.join(" ", change.notes())));

    private final Comparison comparison;

    LearnerChanges(Comparison comparison) {
        this.comparison = comparison;
    }

    List<Change> of(Pair<Transcript> learner) {
        var changes = new ArrayList<Change>();
        if (learner.before().isEmpty()) {
            changes.add(joined(learner.now().orElseThrow()));
        } else if (learner.now().isEmpty()) {
            changes.add(left(learner.before().get()));
        } else {
            changes.addAll(
                    new IdentityChanges(learner.before().get(), learner.now().get()).all());
        }
        changes.addAll(new SeatChanges(comparison, learner).all());
        changes.addAll(new CertificateChanges(comparison, learner).all());
        changes.sort(ORDER);
        return changes;
    }

    /**
     * Of somebody who came to the client or license in question, or went from there: what they were and are elsewhere is no
     * news of it.
     *
     * @param seen the learner as they were or are there
     */
    List<Change> ofSeats(Pair<Transcript> learner, Transcript seen) {
        return new SeatChanges(comparison, learner)
                .all().stream().map(change -> change.with(seen)).sorted(ORDER).toList();
    }

    private Change joined(Transcript learner) {
        return new Change(
                ChangeKind.JOINED,
                learner,
                address(learner),
                Cells.NONE,
                role(learner),
                created(learner),
                notes(learner));
    }

    private static Change left(Transcript learner) {
        return new Change(
                ChangeKind.LEFT,
                learner,
                address(learner),
                role(learner),
                Cells.NONE,
                Optional.empty(),
                notes(learner));
    }

    private static Change.Subject address(Transcript learner) {
        return new Change.Subject(
                Optional.empty(),
                Optional.empty(),
                learner.profile().identity().email(),
                Optional.empty(),
                Optional.empty());
    }

    static Value role(Transcript learner) {
        return Cells.text(learner.profile().account().roleKey());
    }

    private static List<String> notes(Transcript learner) {
        return learner.profile().account().disabled() ? List.of("disabled") : List.of();
    }

    private Optional<LocalDate> created(Transcript learner) {
        return learner.profile()
                .account()
                .createdAt()
                .map(created -> created instanceof SourceDate.At at
                        ? at.instant()
                                .atZone(comparison.now().input().rules().zone())
                                .toLocalDate()
                        : ((SourceDate.On) created).day());
    }
}
