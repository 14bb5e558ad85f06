package registrar.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.learner.Course;
import registrar.record.CourseRecord;
import registrar.record.CourseState;
import registrar.record.Credit;
import registrar.record.Transcript;

/** The courses of a transcript, for people in sections and for the data formats in one table. */
final class TranscriptCourses {
    private static final Place PEOPLE = Place.PEOPLE;
    private static final Set<CourseState> UNDER_WAY = Set.of(CourseState.IN_PROGRESS, CourseState.NOT_STARTED);

    private static final Comparator<CourseRecord> BY_TITLE = Comparator.comparing(
                    (CourseRecord course) -> course.state() != CourseState.IN_PROGRESS)
            .thenComparing(CourseRecord::state)
            .thenComparing(CourseRecord::title);

    private final Transcript learner;
    private final ReportInput input;

    TranscriptCourses(Transcript learner, ReportInput input) {
        this.learner = learner;
        this.input = input;
    }

    /** In the record's order: most severe first, then by end, then by title. */
    Section.Table certificates() {
        Place hidden = Place.WORKBOOK_HIDDEN_ONLY;
        var shape = new RowShape<HeldCertificate>()
                .add(
                        PEOPLE,
                        "course",
                        Kind.TEXT,
                        held -> Cells.text(held.course().title()))
                .add(
                        PEOPLE,
                        "certificate_id",
                        Kind.IDENTIFIER,
                        held -> Cells.identifier(held.certificate().id()))
                .add(PEOPLE, "issued", Kind.DAY, held -> issued(held.course(), Cells.NOT_SUPPLIED))
                .add(
                        PEOPLE,
                        "valid_through",
                        Kind.DAY,
                        held -> Cells.validThrough(held.certificate().expiry()))
                .add(
                        PEOPLE,
                        "credential_status",
                        Kind.STATE,
                        held -> Cells.status(held.certificate().status()))
                .add(PEOPLE, "note", Kind.TEXT, held -> Explained.note(held.course(), held.certificate()))
                .add(hidden, "course_id", Kind.IDENTIFIER, held -> courseId(held.course()))
                .add(
                        hidden,
                        "expiry_source",
                        Kind.STATE,
                        held -> Cells.source(held.certificate().expiry().source()))
                .add(
                        hidden,
                        "days_left",
                        Kind.COUNT,
                        held -> Cells.count(held.certificate().daysLeft()))
                .add(
                        hidden,
                        "window",
                        Kind.STATE,
                        held -> Cells.window(
                                held.certificate().window(), input.rules().windows()))
                .add(
                        hidden,
                        "why",
                        Kind.TEXT,
                        held -> Explained.why(held.certificate().why()));
        List<Row> rows = learner.courses().stream()
                .filter(course -> course.certificate().isPresent())
                .map(course -> HeldCertificate.of(learner, course))
                .sorted(Comparator.comparing(held -> held.certificate().status()))
                .map(shape::row)
                .toList();
        return Section.Table.of("certificates", shape.columns(), Rows.of(rows));
    }

    Section.Table completed() {
        var shape = base().add(PEOPLE, "delivery", Kind.TEXT, course -> Cells.text(course.delivery()))
                .add(PEOPLE, "field", Kind.TEXT, course -> Cells.text(course.field()))
                .add(PEOPLE, "credits", Kind.AMOUNT, TranscriptCourses::creditsForPeople)
                .add(PEOPLE, "credit_type", Kind.TEXT, course -> Explained.creditTypes(course.credits()));
        List<CourseRecord> completed = courses(course -> course.state() == CourseState.COMPLETED);
        return new Section.Table(
                "completed",
                shape.columns(),
                Rows.of(completed.stream().map(shape::row).toList()),
                List.of(),
                totals(completed));
    }

    /** Several amounts stand one after the other, each as people write numbers. */
    private static Value creditsForPeople(CourseRecord course) {
        return Cells.list(course.credits().stream()
                .map(credit -> (Value) new Value.Amount(credit.amount()))
                .toList());
    }

    private static List<Row> totals(List<CourseRecord> completed) {
        if (completed.isEmpty()) {
            return List.of();
        }
        Value label = Cells.phrase("total.courses", Cells.count(completed.size()));
        List<Credit> credits = new CreditTotals(completed).totals();
        if (credits.isEmpty()) {
            return List.of(total(label, Cells.EMPTY, Cells.EMPTY));
        }
        var rows = new ArrayList<Row>();
        for (Credit credit : credits) {
            Value first = rows.isEmpty() ? label : Cells.EMPTY;
            rows.add(total(first, new Value.Amount(credit.amount()), Cells.text(credit.type())));
        }
        return rows;
    }

    private static Row total(Value label, Value amount, Value type) {
        return Row.of(label, Cells.EMPTY, Cells.EMPTY, Cells.EMPTY, amount, type);
    }

    Section.Table inProgress() {
        RowShape<CourseRecord> shape = withState();
        return Section.Table.of(
                "in_progress", shape.columns(), rows(shape, courses(course -> UNDER_WAY.contains(course.state()))));
    }

    /** Courses that are neither completed nor under way; empty when there are none. */
    Optional<Section> others() {
        RowShape<CourseRecord> shape =
                withState().add(PEOPLE, "source_status", Kind.TEXT, TranscriptCourses::unknownStatus);
        List<CourseRecord> others =
                courses(course -> course.state() != CourseState.COMPLETED && !UNDER_WAY.contains(course.state()));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.Table.of("other_courses", shape.columns(), rows(shape, others)));
    }

    /** Everything, one row a course, under the keys of docs/rules.md, section 8. */
    Section.Table data() {
        Place data = Place.DATA_AND_WORKBOOK;
        var shape = new RowShape<CourseRecord>()
                .add(data, "learner_id", Kind.IDENTIFIER, course -> new Value.Identifier(learner.learnerId()))
                .add(
                        data,
                        "name",
                        Kind.TEXT,
                        course -> Cells.text(learner.name().text()))
                .add(data, "course_id", Kind.IDENTIFIER, TranscriptCourses::courseId)
                .add(data, "course_sku", Kind.IDENTIFIER, course -> Cells.identifier(course.sku()))
                .add(data, "course", Kind.TEXT, course -> Cells.text(course.title()))
                .add(
                        data,
                        "kind",
                        Kind.TEXT,
                        course -> Cells.text(course.course().flatMap(Course::kind)))
                .add(data, "course_status", Kind.STATE, course -> Cells.status(course.state()))
                .add(data, "source_status", Kind.TEXT, course -> Cells.text(course.sourceStatus()))
                .add(
                        data,
                        "certificate_id",
                        Kind.IDENTIFIER,
                        course -> Cells.identifier(course.certificate().flatMap(certificate -> certificate.id())))
                .add(data, "issued", Kind.DAY, course -> issued(course, Cells.NONE))
                .add(
                        data,
                        "valid_through",
                        Kind.DAY,
                        ofCertificate(
                                held -> Cells.validThrough(held.certificate().expiry())))
                .add(
                        data,
                        "credential_status",
                        Kind.STATE,
                        course -> course.credentialStatus().map(Cells::status).orElse(Cells.NONE))
                .add(data, "credits", Kind.AMOUNT, course -> Explained.credits(earned(course)))
                .add(data, "credit_type", Kind.TEXT, course -> Explained.creditTypes(earned(course)));
        for (ExtraField extra : input.extraFields()) {
            shape.add(data, extra.name(), extra.caption(), Kind.TEXT, course -> Cells.extra(learner.profile(), extra));
        }
        return Section.Table.of("courses", shape.columns(), rows(shape, Scope.byId(learner)));
    }

    /** Whoever adds the column up must not count what is not completed (docs/rules.md, section 8). */
    private static List<Credit> earned(CourseRecord course) {
        return course.state() == CourseState.COMPLETED ? course.credits() : List.of();
    }

    private Function<CourseRecord, Value> ofCertificate(Function<HeldCertificate, Value> cell) {
        return course ->
                course.certificate().isPresent() ? cell.apply(HeldCertificate.of(learner, course)) : Cells.NONE;
    }

    private static RowShape<CourseRecord> base() {
        return new RowShape<CourseRecord>()
                .add(PEOPLE, "course_sku", Kind.IDENTIFIER, course -> Cells.identifier(course.sku()))
                .add(PEOPLE, "course", Kind.TEXT, course -> Cells.text(course.title()));
    }

    private static RowShape<CourseRecord> withState() {
        return base().add(PEOPLE, "course_status", Kind.STATE, course -> Cells.status(course.state()));
    }

    /** By state and title, as there is no date of completion to go by. */
    private List<CourseRecord> courses(Predicate<CourseRecord> wanted) {
        return Scope.byId(learner).stream().filter(wanted).sorted(BY_TITLE).toList();
    }

    private static Rows rows(RowShape<CourseRecord> shape, List<CourseRecord> courses) {
        return Rows.of(courses.stream().map(shape::row).toList());
    }

    private static Value courseId(CourseRecord course) {
        return Cells.identifier(course.courseId());
    }

    private static Value issued(CourseRecord course, Value otherwise) {
        return Cells.day(course.certificate().flatMap(certificate -> certificate.issued()), otherwise);
    }

    private static Value unknownStatus(CourseRecord course) {
        return course.state() == CourseState.UNKNOWN ? Cells.text(course.sourceStatus()) : Cells.EMPTY;
    }
}
