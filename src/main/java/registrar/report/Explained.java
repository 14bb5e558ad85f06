package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import registrar.document.Value;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.Credit;
import registrar.record.ExpirySource;
import registrar.record.Why;

/** What needs more than one word: why a status holds, what is to be noted, which credits a course grants. */
final class Explained {
    private Explained() {}

    /** The ledger of a status as one sentence, for people. */
    static Value why(Why why) {
        return Cells.list(why.steps().stream()
                .map(step -> Cells.phrase(
                        "why.step",
                        Cells.phrase("why." + step.key()),
                        Cells.text(step.value()),
                        Cells.text(step.source())))
                .toList());
    }

    /** Notes on a certificate, for people: a computed end is marked as such, where there is one. */
    static Value note(CourseRecord course, Certificate certificate) {
        var notes = new ArrayList<String>();
        if (certificate.expiry().source() == ExpirySource.COMPUTED
                && !certificate.expiry().never()) {
            notes.add("computed");
        }
        notes.addAll(notes(course, certificate));
        Value list = Cells.list(
                notes.stream().map(note -> Cells.phrase("note." + note)).toList());
        return notes.isEmpty() ? Cells.EMPTY : list;
    }

    /** Notes by their keys, for the data formats, where the source of the end has a column of its own. */
    static Value noteKeys(CourseRecord course, Certificate certificate) {
        List<String> notes = notes(course, certificate);
        return notes.isEmpty() ? Cells.NONE : new Value.Identifier(String.join("; ", notes));
    }

    private static List<String> notes(CourseRecord course, Certificate certificate) {
        var notes = new ArrayList<String>();
        if (course.progressReset()) {
            notes.add("progress_reset");
        }
        if (!certificate.current()) {
            notes.add("superseded");
        }
        return notes;
    }

    /** The amount of one credit type; of several, text that keeps them apart. */
    static Value credits(List<Credit> credits) {
        return joined(
                credits,
                credit -> new Value.Amount(credit.amount()),
                credit -> credit.amount().toPlainString());
    }

    /** The types of {@link #credits}, in the same order. */
    static Value creditTypes(List<Credit> credits) {
        return joined(credits, credit -> new Value.Text(credit.type()), Credit::type);
    }

    /** Amounts with their types, for people. */
    static Value creditsWithTypes(List<Credit> credits) {
        return Cells.list(credits.stream()
                .map(credit -> Cells.phrase("credit", new Value.Amount(credit.amount()), Cells.text(credit.type())))
                .toList());
    }

    private static Value joined(List<Credit> credits, Function<Credit, Value> one, Function<Credit, String> several) {
        return switch (credits.size()) {
            case 0 -> Cells.NONE;
            case 1 -> one.apply(credits.get(0));
            default -> new Value.Text(credits.stream().map(several).collect(Collectors.joining("; ")));
        };
    }
}
