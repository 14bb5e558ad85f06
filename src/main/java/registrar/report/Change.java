package registrar.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import registrar.document.Value;
import registrar.record.Transcript;

/**
 * One thing that differs between two states. All changes of a learner together turn the earlier state's seats,
 * certificates and identity into the later one's.
 *
 * @param learner in the later state; for somebody who left, in the earlier
 * @param before blank for what was not there; {@code after} for what no longer is
 * @param on the day that the source gives for it; docs/documents.md says which
 * @param notes keys; of a correction the fact that was corrected
 */
record Change(
        ChangeKind kind,
        Transcript learner,
        Subject subject,
        Value before,
        Value after,
        Optional<LocalDate> on,
        List<String> notes) {
    Change {
        requireNonNull(kind);
        requireNonNull(learner);
        requireNonNull(subject);
        requireNonNull(before);
        requireNonNull(after);
        requireNonNull(on);
        notes = List.copyOf(notes);
    }

    /** The same of the learner as they were or are elsewhere. */
    Change with(Transcript other) {
        return new Change(kind, other, subject, before, after, on, notes);
    }

    /**
     * The course or license a change is about; of people who joined or left, their address.
     *
     * @param certificate the certificate's id
     * @param replaced the id of the certificate whose place it took in the record
     */
    record Subject(
            Optional<String> id,
            Optional<String> sku,
            Optional<String> title,
            Optional<String> certificate,
            Optional<String> replaced) {
        static final Subject NOTHING =
                new Subject(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Subject {
            requireNonNull(id);
            requireNonNull(sku);
            requireNonNull(title);
            requireNonNull(certificate);
            requireNonNull(replaced);
        }
    }
}
