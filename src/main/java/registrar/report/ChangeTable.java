package registrar.report;

import java.util.List;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.document.SortKey.By;

/** The changes: one row each, by learner id, kind, and course or license. */
final class ChangeTable {
    private static final List<SortKey> ORDER = List.of(
            new SortKey("change", By.SEVERITY),
            new SortKey("last_name", By.COLLATED),
            new SortKey("first_name", By.COLLATED),
            new SortKey("learner_id", By.CODE),
            new SortKey("subject_id", By.CODE),
            new SortKey("certificate_id", By.CODE));

    private final ChangeSurvey survey;
    private final List<ExtraField> extras;

    ChangeTable(ChangeSurvey survey) {
        this.survey = survey;
        this.extras = survey.comparison().now().input().extraFields();
    }

    /** All of them, with the columns of the data formats. */
    Section.Table data() {
        var shape = new RowShape<Change>();
        addData(shape);
        addWorkbook(shape);
        return section(shape);
    }

    /** All of them, for a sheet of a workbook. */
    Section.Table sheet() {
        var shape = new RowShape<Change>();
        addWorkbook(shape);
        return section(shape);
    }

    private Section.Table section(RowShape<Change> shape) {
        return new Section.Table(
                "changes",
                shape.columns(),
                new ChangeRows(survey.comparison(), change -> true, shape::row, survey.rows()),
                ORDER,
                List.of());
    }

    private void addData(RowShape<Change> shape) {
        Place data = Place.DATA;
        shape.add(data, "learner_id", Kind.IDENTIFIER, ChangeCells::learnerId)
                .add(data, "external_id", Kind.IDENTIFIER, ChangeCells::externalId)
                .add(data, "name", Kind.TEXT, ChangeCells::name)
                .add(data, "client", Kind.TEXT, ChangeCells::client)
                .add(data, "change", Kind.STATE, ChangeCells::kind)
                .add(data, "subject_id", Kind.IDENTIFIER, ChangeCells::subjectId)
                .add(data, "subject_sku", Kind.IDENTIFIER, ChangeCells::subjectSku)
                .add(data, "subject", Kind.TEXT, ChangeCells::subject)
                .add(data, "before", Kind.TEXT, Change::before)
                .add(data, "after", Kind.TEXT, Change::after)
                .add(data, "on", Kind.DAY, change -> ChangeCells.on(change, Cells.NONE))
                .add(data, "note", Kind.TEXT, ChangeCells::noteKeys)
                .add(data, "certificate_id", Kind.IDENTIFIER, ChangeCells::certificate)
                .add(data, "replaced_id", Kind.IDENTIFIER, ChangeCells::replaced);
        addExtras(shape, data);
    }

    private void addWorkbook(RowShape<Change> shape) {
        Place workbook = Place.WORKBOOK;
        Place hidden = Place.WORKBOOK_HIDDEN_ONLY;
        shape.add(
                        workbook,
                        "last_name",
                        Kind.TEXT,
                        change -> Listed.last(change.learner().name()))
                .add(
                        workbook,
                        "first_name",
                        Kind.TEXT,
                        change -> Listed.first(change.learner().name()))
                .add(workbook, "learner_id", Kind.IDENTIFIER, ChangeCells::learnerId)
                .add(workbook, "change", Kind.STATE, ChangeCells::kind)
                .add(workbook, "subject", Kind.TEXT, ChangeCells::about)
                .add(workbook, "before", Kind.TEXT, Change::before)
                .add(workbook, "after", Kind.TEXT, Change::after)
                .add(workbook, "on", Kind.DAY, change -> ChangeCells.on(change, Cells.NONE))
                .add(workbook, "note", Kind.TEXT, ChangeCells::note)
                .add(workbook, "client", Kind.TEXT, ChangeCells::client);
        addExtras(shape, workbook);
        shape.add(hidden, "external_id", Kind.IDENTIFIER, ChangeCells::externalId)
                .add(hidden, "subject_id", Kind.IDENTIFIER, ChangeCells::subjectId)
                .add(hidden, "subject_sku", Kind.IDENTIFIER, ChangeCells::subjectSku)
                .add(hidden, "certificate_id", Kind.IDENTIFIER, ChangeCells::certificate)
                .add(hidden, "replaced_id", Kind.IDENTIFIER, ChangeCells::replaced);
    }

    private void addExtras(RowShape<Change> shape, Place place) {
        for (ExtraField extra : extras) {
            shape.add(
                    place,
                    extra.name(),
                    extra.caption(),
                    Kind.TEXT,
                    change -> Cells.extra(change.learner().profile(), extra));
        }
    }
}
