package registrar.report;

import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;

/** The most urgent certificates, most urgent first. */
final class UrgentTable {
    private final Survey survey;

    UrgentTable(Survey survey) {
        this.survey = survey;
    }

    Section.Table section(Place place) {
        var shape = new RowShape<Urgent.Item>()
                .add(
                        place,
                        "learner",
                        Kind.TEXT,
                        item -> Cells.text(item.held().learner().name().text()))
                .add(
                        place,
                        "learner_id",
                        Kind.IDENTIFIER,
                        item -> new Value.Identifier(item.held().learner().learnerId()))
                .add(
                        place,
                        "course",
                        Kind.TEXT,
                        item -> Cells.text(item.held().course().title()))
                .add(place, "license", Kind.TEXT, item -> Cells.text(item.license()))
                .add(
                        place,
                        "valid_through",
                        Kind.DAY,
                        item -> Cells.validThrough(item.held().certificate().expiry()))
                .add(
                        place,
                        "days_left",
                        Kind.COUNT,
                        item -> Cells.count(item.held().certificate().daysLeft()))
                .add(
                        place,
                        "credential_status",
                        Kind.STATE,
                        item -> Cells.status(item.held().certificate().status()));
        return Section.Table.of(
                "urgent",
                shape.columns(),
                Rows.of(survey.urgent().items().stream().map(shape::row).toList()));
    }
}
