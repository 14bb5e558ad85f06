package registrar.report;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import registrar.document.Value;

/** What stands in the row of a change. */
final class ChangeCells {
    private ChangeCells() {}

    static Value learnerId(Change change) {
        return new Value.Identifier(change.learner().learnerId());
    }

    static Value externalId(Change change) {
        return Cells.identifier(change.learner().profile().identity().externalCustomerId());
    }

    static Value name(Change change) {
        return Cells.text(change.learner().name().text());
    }

    /** The learner's own client. */
    static Value client(Change change) {
        return Cells.text(change.learner().client().map(Cells::title));
    }

    static Value kind(Change change) {
        return kind(change.kind());
    }

    static Value kind(ChangeKind kind) {
        return new Value.State("change", kind.key(), kind.ordinal());
    }

    static Value subjectId(Change change) {
        return change.subject().id().map(Cells::identifier).orElse(Cells.NONE);
    }

    static Value subjectSku(Change change) {
        return Cells.identifier(change.subject().sku());
    }

    static Value subject(Change change) {
        return Cells.text(change.subject().title());
    }

    static Value certificate(Change change) {
        return Cells.identifier(change.subject().certificate());
    }

    static Value replaced(Change change) {
        return Cells.identifier(change.subject().replaced());
    }

    static Value on(Change change, Value otherwise) {
        return Cells.day(change.on(), otherwise);
    }

    static Value daysLeft(Change change, ReportInput input) {
        return change.on()
                .map(day -> Cells.count(ChronoUnit.DAYS.between(input.rules().today(), day)))
                .orElse(Cells.NONE);
    }

    /** Notes by their keys. */
    static Value noteKeys(Change change) {
        return change.notes().isEmpty() ? Cells.NONE : new Value.Identifier(String.join("; ", change.notes()));
    }

    /** The same for people, to whom a correction's fact is what the change is about, and a blank before needs a word. */
    static Value note(Change change) {
        if (change.notes().isEmpty() && change.kind() == ChangeKind.CERTIFICATE_GAINED) {
            return Cells.phrase("note.none_before");
        }
        if (change.notes().isEmpty() || change.kind() == ChangeKind.CORRECTED) {
            return Cells.EMPTY;
        }
        return Cells.list(change.notes().stream()
                .map(note -> Cells.phrase("note." + note))
                .toList());
    }

    /** The course, license or address, and of a correction the fact. */
    static Value about(Change change) {
        return change.kind() == ChangeKind.CORRECTED ? corrected(change) : subject(change);
    }

    /** What was corrected: "Email", "Access ends: Depots". */
    static Value corrected(Change change) {
        Value fact = Cells.phrase("corrected." + change.notes().get(0));
        Optional<String> title = change.subject().title();
        return title.isPresent() ? Cells.phrase("corrected", fact, Cells.text(title)) : fact;
    }
}
