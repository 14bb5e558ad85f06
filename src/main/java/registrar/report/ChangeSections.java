package registrar.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.document.SortKey.By;

/** Changes for paper and page: a section for each kind that occurs, with the columns people look for in it. */
final class ChangeSections {
    private static final Place PAPER = Place.PAPER;

    private final ChangeSurvey survey;
    private final ReportInput input;

    ChangeSections(ChangeSurvey survey) {
        this.survey = survey;
        this.input = survey.comparison().now().input();
    }

    /** How many changes there are of each kind, and of how many learners. */
    Section.Table counts(Place place) {
        var shape = new RowShape<ChangeKind>()
                .add(place, "change", Kind.STATE, ChangeCells::kind)
                .add(place, "count", Kind.COUNT, kind -> Cells.count(survey.of(kind)))
                .add(place, "learners", Kind.COUNT, kind -> Cells.count(survey.learners(kind)));
        return Section.Table.of(
                "what_changed",
                shape.columns(),
                Rows.of(Arrays.stream(ChangeKind.values()).map(shape::row).toList()));
    }

    List<Section> byKind() {
        var sections = new ArrayList<Section>();
        for (ChangeKind kind : ChangeKind.values()) {
            if (survey.of(kind) > 0) {
                sections.add(section(kind));
            }
        }
        return sections;
    }

    private Section.Table section(ChangeKind kind) {
        RowShape<Change> shape = shape(kind);
        var order = new ArrayList<>(List.of(new SortKey("learner", By.COLLATED), new SortKey("learner_id", By.CODE)));
        shape.columns().stream()
                .filter(column -> List.of("course", "license").contains(column.key()))
                .forEach(column -> order.add(new SortKey(column.key(), By.COLLATED)));
        return new Section.Table(
                kind.key(),
                shape.columns(),
                new ChangeRows(survey.comparison(), change -> change.kind() == kind, shape::row, survey.of(kind)),
                order,
                List.of());
    }

    private RowShape<Change> shape(ChangeKind kind) {
        var shape = new RowShape<Change>()
                .add(
                        PAPER,
                        "learner",
                        Kind.TEXT,
                        change -> Listed.whole(change.learner().name()))
                .add(PAPER, "learner_id", Kind.IDENTIFIER, ChangeCells::learnerId)
                .add(PAPER, "client", Kind.TEXT, ChangeCells::client);
        return switch (kind) {
            case NEWLY_EXPIRED, NEWLY_EXPIRING -> status(shape);
            case RENEWED -> renewed(shape);
            case CERTIFICATE_GAINED -> certificate(shape);
            case SEAT_GAINED -> seat(shape, Change::after);
            case SEAT_LOST -> seat(shape, Change::before);
            case JOINED ->
                person(shape, Change::after)
                        .add(PAPER, "created", Kind.DAY, change -> ChangeCells.on(change, Cells.NOT_SUPPLIED));
            case LEFT -> person(shape, Change::before);
            case CORRECTED -> corrected(shape);
        };
    }

    private RowShape<Change> status(RowShape<Change> shape) {
        return course(shape)
                .add(PAPER, "valid_through", Kind.DAY, change -> ChangeCells.on(change, Cells.NOT_SUPPLIED))
                .add(PAPER, "days_left", Kind.COUNT, change -> ChangeCells.daysLeft(change, input))
                .add(PAPER, "before", Kind.STATE, Change::before)
                .add(PAPER, "credential_status", Kind.STATE, Change::after);
    }

    private static RowShape<Change> renewed(RowShape<Change> shape) {
        return course(shape)
                .add(PAPER, "before", Kind.DAY, Change::before)
                .add(PAPER, "issued", Kind.DAY, change -> ChangeCells.on(change, Cells.NOT_SUPPLIED))
                .add(PAPER, "after", Kind.DAY, Change::after)
                .add(PAPER, "note", Kind.TEXT, ChangeCells::note);
    }

    private static RowShape<Change> certificate(RowShape<Change> shape) {
        return course(shape)
                .add(PAPER, "issued", Kind.DAY, change -> ChangeCells.on(change, Cells.NOT_SUPPLIED))
                .add(PAPER, "after", Kind.DAY, Change::after)
                .add(PAPER, "note", Kind.TEXT, ChangeCells::note);
    }

    private static RowShape<Change> course(RowShape<Change> shape) {
        return shape.add(PAPER, "course", Kind.TEXT, ChangeCells::subject)
                .add(PAPER, "certificate_id", Kind.IDENTIFIER, ChangeCells::certificate);
    }

    private static RowShape<Change> seat(
            RowShape<Change> shape, java.util.function.Function<Change, registrar.document.Value> role) {
        return shape.add(PAPER, "license", Kind.TEXT, ChangeCells::subject)
                .add(PAPER, "role", Kind.STATE, role)
                .add(PAPER, "access_ends", Kind.DAY, change -> ChangeCells.on(change, Cells.NONE))
                .add(PAPER, "note", Kind.TEXT, ChangeCells::note);
    }

    private static RowShape<Change> person(
            RowShape<Change> shape, java.util.function.Function<Change, registrar.document.Value> role) {
        return shape.add(PAPER, "email", Kind.TEXT, ChangeCells::subject)
                .add(PAPER, "role", Kind.TEXT, role)
                .add(PAPER, "note", Kind.TEXT, ChangeCells::note);
    }

    private static RowShape<Change> corrected(RowShape<Change> shape) {
        return shape.add(PAPER, "what", Kind.TEXT, ChangeCells::corrected)
                .add(PAPER, "before", Kind.TEXT, Change::before)
                .add(PAPER, "after", Kind.TEXT, Change::after);
    }
}
