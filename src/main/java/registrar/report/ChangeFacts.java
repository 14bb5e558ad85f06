package registrar.report;

import java.util.ArrayList;
import java.util.List;
import registrar.document.Section;
import registrar.document.Value;
import registrar.learner.Snapshot;

/** What changed, in numbers and in one sentence, and between which two states. */
final class ChangeFacts {
    /** In the order of a sentence, which tells of those that occur. */
    private static final List<ChangeKind> TOLD = List.of(
            ChangeKind.NEWLY_EXPIRED,
            ChangeKind.NEWLY_EXPIRING,
            ChangeKind.RENEWED,
            ChangeKind.CERTIFICATE_GAINED,
            ChangeKind.SEAT_GAINED,
            ChangeKind.SEAT_LOST,
            ChangeKind.JOINED,
            ChangeKind.LEFT,
            ChangeKind.CORRECTED);

    private final ChangeSurvey survey;

    ChangeFacts(ChangeSurvey survey) {
        this.survey = survey;
    }

    /** One number for each kind of change, also where it is 0. */
    void addTo(FactList facts) {
        for (ChangeKind kind : ChangeKind.values()) {
            facts.add("changes." + kind.key(), survey.of(kind));
        }
        facts.add("changes.rows", survey.rows())
                .add("learners.changed", survey.changed())
                .add("learners.unknown_before", survey.unknown());
    }

    Section.Facts numbers() {
        var numbers = new FactList();
        addTo(numbers);
        return numbers.under("numbers");
    }

    /** The two states: when each was taken, the moment it speaks for, and the snapshot's id. */
    Section.Facts between() {
        return new FactList()
                .add("since", moment(survey.comparison().before().input()))
                .add("since_data_as_of", About.dataAsOf(before()))
                .add("since_snapshot", new Value.Identifier(before().id()))
                .add("as_of", moment(survey.comparison().now().input()))
                .add("data_as_of", About.dataAsOf(now()))
                .add("snapshot", new Value.Identifier(now().id()))
                .under("between");
    }

    Section.Prose answer() {
        return new Section.Prose("answer", List.of(headline()));
    }

    /** "Since 1 Oct 2026: 3 certificates newly expired; 2 seats gained." */
    Value headline() {
        var told = new ArrayList<Value>();
        for (ChangeKind kind : TOLD) {
            if (survey.of(kind) > 0) {
                told.add(Cells.phrase("changes." + kind.key(), Cells.count(survey.of(kind))));
            }
        }
        Value since = new Value.Day(survey.comparison().before().input().rules().today());
        return told.isEmpty()
                ? Cells.phrase("changes.nothing", since)
                : Cells.phrase("changes.since", since, Cells.list(told));
    }

    private Snapshot before() {
        return survey.comparison().before().input().snapshot();
    }

    private Snapshot now() {
        return survey.comparison().now().input().snapshot();
    }

    private static Value moment(ReportInput input) {
        return new Value.Moment(input.rules().asOf());
    }
}
