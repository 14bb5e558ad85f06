package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.record.Transcript;

/** What a person should look at: findings counted, findings one by one, learners without a document. */
final class QualityTables {
    private final Survey survey;

    QualityTables(Survey survey) {
        this.survey = survey;
    }

    Section.Table leftOut() {
        return leftOut(survey.tally(), survey.scope().narrowing());
    }

    Section.Table quality() {
        Place people = Place.PEOPLE;
        FindingCounts findings = survey.findings();
        var shape = new RowShape<FindingReason>()
                .add(people, "finding", Kind.STATE, Cells::finding)
                .add(
                        people,
                        "count",
                        Kind.COUNT,
                        reason -> Cells.count(findings.counts().get(reason)))
                .add(people, "example", Kind.TEXT, findings::example)
                .add(people, "what_to_do", Kind.TEXT, Cells::toDo);
        return Section.Table.of(
                "quality",
                shape.columns(),
                Rows.of(findings.counts().keySet().stream().map(shape::row).toList()));
    }

    /** One row a finding: those about clients and licenses, then the learners'. */
    Section.Table findings() {
        Place workbook = Place.WORKBOOK;
        var shape = new RowShape<Found>()
                .add(workbook, "finding", Kind.STATE, found -> Cells.finding(found.reason()))
                .add(
                        workbook,
                        "learner_id",
                        Kind.IDENTIFIER,
                        found -> Cells.identifier(found.learner().map(Transcript::learnerId)))
                .add(
                        workbook,
                        "learner",
                        Kind.TEXT,
                        found -> Cells.text(
                                found.learner().map(learner -> learner.name().text())))
                .add(workbook, "subject", Kind.TEXT, Found::subject)
                .add(workbook, "what_to_do", Kind.TEXT, found -> Cells.toDo(found.reason()));
        List<Row> ofRun = survey.runFindings().stream()
                .map(found -> shape.row(new Found(found.reason(), Optional.empty(), found.subject())))
                .toList();
        return Section.Table.of(
                "findings",
                shape.columns(),
                new LearnerRows(
                        survey.scope(),
                        ofRun,
                        learner -> found(learner).stream().map(shape::row).toList(),
                        survey.findings().total()));
    }

    /**
     * Learners without a document, each with the reason. Of those who could not be read nobody knows whose they are, so a
     * report about a client or license tells how many there are and not who.
     */
    static Section.Table leftOut(Tally tally, Narrowing narrowing) {
        Place people = Place.PEOPLE;
        var shape = new RowShape<Undocumented>()
                .add(people, "learner_id", Kind.IDENTIFIER, learner -> Cells.identifier(learner.id()))
                .add(people, "outcome", Kind.STATE, Undocumented::outcome)
                .add(people, "failure", Kind.STATE, learner -> Cells.failure(learner.reason()))
                .add(people, "message", Kind.TEXT, Undocumented::message);
        return Section.Table.of(
                "left_out",
                shape.columns(),
                Rows.of(undocumented(tally, narrowing.bySeat()).stream()
                        .map(shape::row)
                        .toList()));
    }

    private static List<Undocumented> undocumented(Tally tally, boolean nameless) {
        var all = new ArrayList<Undocumented>();
        Value leftOut = new Value.State("outcome", "left_out", 1);
        if (nameless) {
            tally.leftOut().stream()
                    .collect(Collectors.groupingBy(
                            learner -> learner.failure().reason(), TreeMap::new, Collectors.counting()))
                    .forEach((reason, count) -> all.add(new Undocumented(
                            "", leftOut, reason, Cells.phrase("quality.left_out", Cells.count(count)))));
        } else {
            tally.leftOut().forEach(learner -> all.add(undocumented(learner.learnerId(), leftOut, learner.failure())));
        }
        Value failed = new Value.State("outcome", "failed", 0);
        tally.failed().forEach(learner -> all.add(undocumented(learner.learnerId(), failed, learner.failure())));
        return all;
    }

    private static Undocumented undocumented(String id, Value outcome, Failure failure) {
        return new Undocumented(id, outcome, failure.reason(), Cells.text(failure.message()));
    }

    private static List<Found> found(Transcript learner) {
        return learner.findings().stream()
                .map((Finding finding) ->
                        new Found(finding.reason(), Optional.of(learner), Cells.text(finding.subject())))
                .toList();
    }

    private record Found(FindingReason reason, Optional<Transcript> learner, Value subject) {}

    private record Undocumented(String id, Value outcome, FailureReason reason, Value message) {}
}
