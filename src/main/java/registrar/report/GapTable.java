package registrar.report;

import java.util.List;
import java.util.function.Predicate;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.document.SortKey.By;
import registrar.document.Value;
import registrar.record.Transcript;

/** What requirements ask and how each learner stands: one row a learner, requirement and course. */
final class GapTable {
    private static final List<SortKey> ORDER = List.of(
            new SortKey("standing", By.SEVERITY),
            new SortKey("days_left", By.ASCENDING),
            new SortKey("last_name", By.COLLATED),
            new SortKey("first_name", By.COLLATED),
            new SortKey("learner_id", By.CODE),
            new SortKey("requirement", By.COLLATED),
            new SortKey("course", By.COLLATED),
            new SortKey("required_course", By.CODE));

    private final Survey survey;
    private final Scope scope;

    GapTable(Survey survey) {
        this.survey = survey;
        this.scope = survey.scope();
    }

    /** Every row, held or not, with the columns of all formats. */
    Section.Table data() {
        var shape = new RowShape<Gap>();
        addData(shape);
        addPaper(shape);
        addWorkbook(shape);
        addHidden(shape);
        return section(shape, gap -> true, survey.compliance().all().rows());
    }

    /** Those that are overdue or missing, for a sheet of a workbook; accounts that are disabled are marked. */
    Section.Table sheet() {
        var shape = new RowShape<Gap>();
        addWorkbook(shape);
        addHidden(shape);
        return section(shape, gap -> !gap.obligation().standing().complies(), survey.openGaps());
    }

    private Section.Table section(RowShape<Gap> shape, Predicate<Gap> wanted, long size) {
        return new Section.Table(
                "gaps",
                shape.columns(),
                new LearnerRows(scope, learner -> rows(learner, shape, wanted), size),
                ORDER,
                List.of());
    }

    private List<Row> rows(Transcript learner, RowShape<Gap> shape, Predicate<Gap> wanted) {
        return survey.gaps(learner).stream().filter(wanted).map(shape::row).toList();
    }

    private void addData(RowShape<Gap> shape) {
        Place data = Place.DATA;
        shape.add(data, "learner_id", Kind.IDENTIFIER, GapCells::learnerId)
                .add(data, "external_id", Kind.IDENTIFIER, GapCells::externalId)
                .add(data, "name", Kind.TEXT, GapCells::name)
                .add(
                        data,
                        "client",
                        Kind.TEXT,
                        gap -> Cells.text(gap.learner().client().flatMap(client -> client.name())))
                .add(data, "requirement", Kind.TEXT, GapCells::requirement)
                .add(data, "course_id", Kind.IDENTIFIER, GapCells::courseId)
                .add(data, "course_sku", Kind.IDENTIFIER, GapCells::sku)
                .add(data, "course", Kind.TEXT, GapCells::course)
                .add(data, "standing", Kind.STATE, GapCells::standing)
                .add(data, "credential_status", Kind.STATE, GapCells::status)
                .add(data, "certificate_id", Kind.IDENTIFIER, GapCells::certificateId)
                .add(data, "issued", Kind.DAY, GapCells::issued)
                .add(data, "valid_through", Kind.DAY, GapCells::validThrough)
                .add(data, "days_left", Kind.COUNT, GapCells::daysLeft)
                .add(data, "course_status", Kind.STATE, GapCells::courseStatus)
                .add(data, "disabled", Kind.FLAG, gap -> new Value.Flag(gap.disabled()))
                .add(data, "note", Kind.TEXT, GapCells::noteKeys);
        addExtras(shape, data);
    }

    private static void addPaper(RowShape<Gap> shape) {
        Place paper = Place.PAPER;
        shape.add(paper, "standing", Kind.STATE, GapCells::standing)
                .add(
                        paper,
                        "learner",
                        Kind.TEXT,
                        gap -> Listed.whole(gap.learner().name()))
                .add(paper, "learner_id", Kind.IDENTIFIER, GapCells::learnerId)
                .add(paper, "requirement", Kind.TEXT, GapCells::requirement)
                .add(paper, "course", Kind.TEXT, GapCells::course)
                .add(paper, "certificate_id", Kind.IDENTIFIER, GapCells::certificateId)
                .add(paper, "valid_through", Kind.DAY, GapCells::validThrough)
                .add(paper, "days_left", Kind.COUNT, GapCells::daysLeft)
                .add(paper, "note", Kind.TEXT, GapCells::note);
    }

    private void addWorkbook(RowShape<Gap> shape) {
        Place workbook = Place.WORKBOOK;
        shape.add(
                        workbook,
                        "last_name",
                        Kind.TEXT,
                        gap -> Listed.last(gap.learner().name()))
                .add(
                        workbook,
                        "first_name",
                        Kind.TEXT,
                        gap -> Listed.first(gap.learner().name()))
                .add(workbook, "learner_id", Kind.IDENTIFIER, GapCells::learnerId);
        addExtras(shape, workbook);
        shape.add(workbook, "requirement", Kind.TEXT, GapCells::requirement)
                .add(workbook, "course", Kind.TEXT, GapCells::course)
                .add(workbook, "standing", Kind.STATE, GapCells::standing)
                .add(workbook, "credential_status", Kind.STATE, GapCells::status)
                .add(workbook, "certificate_id", Kind.IDENTIFIER, GapCells::certificateId)
                .add(workbook, "issued", Kind.DAY, GapCells::issued)
                .add(workbook, "valid_through", Kind.DAY, GapCells::validThrough)
                .add(workbook, "days_left", Kind.COUNT, GapCells::daysLeft)
                .add(workbook, "note", Kind.TEXT, GapCells::note);
    }

    private static void addHidden(RowShape<Gap> shape) {
        Place hidden = Place.WORKBOOK_HIDDEN_ONLY;
        shape.add(
                        hidden,
                        "client",
                        Kind.TEXT,
                        gap -> Cells.text(gap.learner().client().map(Cells::title)))
                .add(hidden, "external_id", Kind.IDENTIFIER, GapCells::externalId)
                .add(
                        hidden,
                        "email",
                        Kind.TEXT,
                        gap -> Cells.text(gap.learner().profile().identity().email()))
                .add(hidden, "course_id", Kind.IDENTIFIER, GapCells::courseId)
                .add(hidden, "course_sku", Kind.IDENTIFIER, GapCells::sku)
                .add(
                        hidden,
                        "required_course",
                        Kind.IDENTIFIER,
                        gap -> Cells.identifier(gap.obligation().key()))
                .add(hidden, "course_status", Kind.STATE, GapCells::courseStatus)
                .add(hidden, "account", Kind.STATE, GapCells::account)
                .add(hidden, "why", Kind.TEXT, GapCells::why);
    }

    private void addExtras(RowShape<Gap> shape, Place place) {
        for (ExtraField extra : scope.input().extraFields()) {
            shape.add(
                    place,
                    extra.name(),
                    extra.caption(),
                    Kind.TEXT,
                    gap -> Cells.extra(gap.learner().profile(), extra));
        }
    }
}
