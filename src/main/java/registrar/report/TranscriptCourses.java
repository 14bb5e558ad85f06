package registrar.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import registrar.document.Column;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.learner.Course;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.CourseState;
import registrar.record.Credit;
import registrar.record.CreditSource;
import registrar.record.Standing;
import registrar.record.Transcript;

/** The courses of a transcript, for people in sections and for the data formats in one table. */
final class TranscriptCourses {
    private static final Place PEOPLE = Place.PEOPLE;
    private static final Set<CourseState> UNDER_WAY = Set.of(CourseState.IN_PROGRESS, CourseState.NOT_STARTED);

    private static final Comparator<CourseRecord> BY_TITLE = Comparator.comparing(
                    (CourseRecord course) -> course.state() != CourseState.IN_PROGRESS)
            .thenComparing(CourseRecord::state)
            .thenComparing(CourseRecord::title);

    /** Oldest first; those without a date of completion last, by title. */
    private static final Comparator<CourseRecord> BY_COMPLETION =
            Comparator.comparing(course -> course.history().completed().orElse(LocalDate.MAX));

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
                .addIf(
                        numbered(),
                        PEOPLE,
                        "certificate_number",
                        Kind.IDENTIFIER,
                        held -> Cells.identifier(held.certificate().number()))
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
        List<CourseRecord> completed = courses(course -> course.state() == CourseState.COMPLETED).stream()
                .sorted(BY_COMPLETION)
                .toList();
        boolean dated = completed.stream()
                .anyMatch(course -> course.history().completed().isPresent());
        var shape = base().addIf(
                        dated,
                        PEOPLE,
                        "completed",
                        Kind.DAY,
                        course -> Cells.day(course.history().completed(), Cells.NOT_SUPPLIED))
                .add(PEOPLE, "delivery", Kind.TEXT, course -> Cells.text(course.delivery()))
                .add(PEOPLE, "field", Kind.TEXT, course -> Cells.text(course.field()));
        addCredits(shape);
        return new Section.Table(
                "completed",
                shape.columns(),
                Rows.of(completed.stream().map(shape::row).toList()),
                List.of(),
                totals(completed, shape.columns()));
    }

    /** Credit granted for courses that are not completed, as after a reset of progress; empty when there is none. */
    Optional<Section> awarded() {
        RowShape<CourseRecord> shape = withState();
        addCredits(shape);
        List<CourseRecord> others = courses(course ->
                course.state() != CourseState.COMPLETED && !course.earned().isEmpty());
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.Table.of("awarded", shape.columns(), rows(shape, others)));
    }

    /** Courses that a requirement asks for and of which there is no certificate; empty when there are none. */
    Optional<Section> required() {
        var shape = new RowShape<Gap>()
                .add(PEOPLE, "requirement", Kind.TEXT, GapCells::requirement)
                .add(PEOPLE, "course_sku", Kind.IDENTIFIER, GapCells::sku)
                .add(PEOPLE, "course", Kind.TEXT, GapCells::course)
                .add(PEOPLE, "credential_status", Kind.STATE, GapCells::status)
                .add(PEOPLE, "course_status", Kind.STATE, GapCells::courseStatus);
        List<Row> rows = learner.obligations().stream()
                .filter(obligation -> obligation.standing() == Standing.MISSING)
                .map(obligation -> shape.row(new Gap(learner, obligation, Optional.empty())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.Table.of("required", shape.columns(), Rows.of(rows)));
    }

    private boolean numbered() {
        return learner.courses().stream()
                .anyMatch(course ->
                        course.certificate().flatMap(Certificate::number).isPresent());
    }

    /** Which credits were granted, a mark tells on paper, where a column more has no room. */
    private static void addCredits(RowShape<CourseRecord> shape) {
        shape.add(PEOPLE, "credits", Kind.AMOUNT, TranscriptCourses::creditsForPeople)
                .add(Place.WORKBOOK, "credit_type", Kind.TEXT, course -> Explained.creditTypes(course.earned()))
                .add(Place.WORKBOOK, "credit_source", Kind.STATE, TranscriptCourses::creditSource)
                .add(Place.PAPER, "credit_type", Kind.TEXT, TranscriptCourses::markedTypes);
    }

    private static Value markedTypes(CourseRecord course) {
        Value types = Explained.creditTypes(course.earned());
        boolean granted = course.history().creditSource() == CreditSource.EVENT_FEED;
        return granted && !course.earned().isEmpty() ? Cells.phrase("credit.granted", types) : types;
    }

    private static Value creditSource(CourseRecord course) {
        return course.earned().isEmpty()
                ? Cells.NONE
                : Cells.source(course.history().creditSource());
    }

    /** Several amounts stand one after the other, each as people write numbers. */
    private static Value creditsForPeople(CourseRecord course) {
        return Cells.list(course.earned().stream()
                .map(credit -> (Value) new Value.Amount(credit.amount()))
                .toList());
    }

    private static List<Row> totals(List<CourseRecord> completed, List<Column> columns) {
        if (completed.isEmpty()) {
            return List.of();
        }
        Value label = Cells.phrase("total.courses", Cells.count(completed.size()));
        List<Credit> credits = new CreditTotals(completed).totals();
        if (credits.isEmpty()) {
            return List.of(total(label, Cells.EMPTY, Cells.EMPTY, columns));
        }
        var rows = new ArrayList<Row>();
        for (Credit credit : credits) {
            Value first = rows.isEmpty() ? label : Cells.EMPTY;
            rows.add(total(first, new Value.Amount(credit.amount()), Cells.text(credit.type()), columns));
        }
        return rows;
    }

    private static Row total(Value label, Value amount, Value type, List<Column> columns) {
        return new Row(columns.stream()
                .map(column -> switch (column.key()) {
                    case "course_sku" -> label;
                    case "credits" -> amount;
                    case "credit_type" -> type;
                    default -> Cells.EMPTY;
                })
                .toList());
    }

    Section.Table inProgress() {
        List<CourseRecord> underWay = courses(course -> UNDER_WAY.contains(course.state()));
        boolean dated =
                underWay.stream().anyMatch(course -> course.history().enrolled().isPresent());
        RowShape<CourseRecord> shape = base().addIf(
                        dated,
                        PEOPLE,
                        "enrolled",
                        Kind.DAY,
                        course -> Cells.day(course.history().enrolled(), Cells.NOT_SUPPLIED))
                .add(PEOPLE, "course_status", Kind.STATE, course -> Cells.status(course.state()));
        return Section.Table.of("in_progress", shape.columns(), rows(shape, underWay));
    }

    /** Courses that are neither completed nor under way; empty when there are none. */
    Optional<Section> others() {
        RowShape<CourseRecord> shape =
                withState().add(PEOPLE, "source_status", Kind.TEXT, TranscriptCourses::unknownStatus);
        List<CourseRecord> others = courses(course ->
                course.listed() && course.state() != CourseState.COMPLETED && !UNDER_WAY.contains(course.state()));
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
                .add(data, "credits", Kind.AMOUNT, course -> Explained.credits(course.earned()))
                .add(data, "credit_type", Kind.TEXT, course -> Explained.creditTypes(course.earned()));
        for (ExtraField extra : input.extraFields()) {
            shape.add(data, extra.name(), extra.caption(), Kind.TEXT, course -> Cells.extra(learner.profile(), extra));
        }
        addHistory(shape, data);
        return Section.Table.of("courses", shape.columns(), rows(shape, Scope.byId(learner)));
    }

    /** What feeds and certificate records add stands behind the columns of docs/rules.md, section 8. */
    private static void addHistory(RowShape<CourseRecord> shape, Place data) {
        shape.add(
                        data,
                        "enrolled",
                        Kind.DAY,
                        course -> Cells.day(course.history().enrolled(), Cells.NONE))
                .add(
                        data,
                        "completed",
                        Kind.DAY,
                        course -> Cells.day(course.history().completed(), Cells.NONE))
                .add(data, "credit_source", Kind.STATE, TranscriptCourses::creditSource)
                .add(
                        data,
                        "certificate_number",
                        Kind.IDENTIFIER,
                        course -> Cells.identifier(course.certificate().flatMap(Certificate::number)))
                .add(
                        data,
                        "expiry_source",
                        Kind.STATE,
                        course -> course.certificate()
                                .map(certificate ->
                                        Cells.source(certificate.expiry().source()))
                                .orElse(Cells.NONE));
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

    /** By state and title; most sources give no date to go by. */
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
