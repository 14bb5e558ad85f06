package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.CourseRecord;
import registrar.record.Directory;
import registrar.record.Requirement;
import registrar.record.Standing;

/** Requirements and their courses with how many hold them, in the order of the settings. */
final class RequirementTables {
    private final Survey survey;

    RequirementTables(Survey survey) {
        this.survey = survey;
    }

    /** One row a requirement, and one for all of them. */
    Section.Table requirements() {
        RowShape<Line> shape = shape("requirements");
        List<Line> lines = survey.compliance().byRequirement().entrySet().stream()
                .filter(entry -> shown(entry.getValue()))
                .map(entry -> new Line(
                        Cells.text(entry.getKey().name()),
                        population(entry.getKey().population()),
                        entry.getValue()))
                .toList();
        return table("requirements", shape, lines);
    }

    /** One row a requirement and course. */
    Section.Table courses() {
        RowShape<Line> shape = shape("required_courses");
        List<Line> lines = survey.compliance().byCourse().entrySet().stream()
                .filter(entry -> shown(entry.getValue()))
                .map(this::line)
                .toList();
        return table("required_courses", shape, lines);
    }

    /** A report about some does not tell of requirements that are for others. */
    private boolean shown(Compliance.Counts counts) {
        return counts.rows() > 0 || !survey.scope().narrowing().partial();
    }

    private Line line(Map.Entry<Compliance.Asked, Compliance.Counts> entry) {
        String key = entry.getKey().key();
        String title = survey.required().of(key).map(CourseRecord::title).orElse(key);
        return new Line(Cells.text(entry.getKey().requirement().name()), Cells.text(title), entry.getValue());
    }

    private static RowShape<Line> shape(String key) {
        String second = key.equals("requirements") ? "population" : "course";
        var shape = new RowShape<Line>()
                .add(Place.PEOPLE, "requirement", Kind.TEXT, Line::requirement)
                .add(Place.PEOPLE, second, Kind.TEXT, Line::second);
        addCount(shape, "asked", Compliance.Counts::counted);
        addCount(shape, "held", counts -> counts.of(Standing.HELD));
        addCount(shape, "expiring", counts -> counts.of(Standing.EXPIRING));
        addCount(shape, "missing", counts -> counts.of(Standing.MISSING));
        addCount(shape, "overdue", counts -> counts.of(Standing.OVERDUE));
        shape.add(
                        Place.WORKBOOK,
                        "complying",
                        Kind.COUNT,
                        line -> Cells.count(line.counts().complying()))
                .add(Place.WORKBOOK, "compliance", Kind.SHARE, line -> share(line.counts()))
                .add(Place.PAPER, "compliance", Kind.TEXT, line -> compliance(line.counts()));
        addCount(shape, "end_unknown", Compliance.Counts::endUnknown);
        addCount(shape, "disabled_accounts", Compliance.Counts::disabled);
        return shape;
    }

    private static void addCount(RowShape<Line> shape, String key, Function<Compliance.Counts, Long> count) {
        shape.add(Place.PEOPLE, key, Kind.COUNT, line -> Cells.count(count.apply(line.counts())));
    }

    private Section.Table table(String key, RowShape<Line> shape, List<Line> lines) {
        var all =
                new Line(Cells.phrase("total"), Cells.EMPTY, survey.compliance().all());
        return new Section.Table(
                key,
                shape.columns(),
                Rows.of(lines.stream().map(shape::row).toList()),
                List.of(),
                List.of(shape.row(all)));
    }

    /** A part of those asked; blank when nobody is. */
    static Value share(Compliance.Counts counts) {
        return counts.counted() == 0 ? Cells.NONE : new Value.Share(counts.complying(), counts.counted());
    }

    /** The same in words with its two numbers; rounded down, as 99.6 % is not all. */
    static Value compliance(Compliance.Counts counts) {
        return counts.counted() == 0
                ? Cells.NONE
                : Cells.phrase(
                        "compliance",
                        Cells.count(counts.complying() * 100 / counts.counted()),
                        Cells.count(counts.complying()),
                        Cells.count(counts.counted()));
    }

    /** Whom a requirement is for, by the names that people know. */
    private Value population(Requirement.Population population) {
        var words = new ArrayList<Value>();
        population
                .client()
                .ifPresent(wanted -> words.add(Cells.phrase("population.client", Cells.text(client(wanted)))));
        population
                .license()
                .ifPresent(wanted -> words.add(Cells.phrase("population.license", Cells.text(license(wanted)))));
        population.role().ifPresent(role -> words.add(Cells.phrase("population.role", Cells.text(role))));
        population.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> words.add(Cells.phrase(
                        "population.field", Cells.text(caption(field.getKey())), Cells.text(field.getValue()))));
        return words.isEmpty() ? Cells.phrase("population.everybody") : Cells.list(words);
    }

    private String client(String wanted) {
        return name(directory().clients().stream(), client -> Directory.called(client, wanted), Cells::title)
                .orElse(wanted);
    }

    private String license(String wanted) {
        return name(directory().licenses().stream(), license -> Directory.called(license, wanted), Cells::title)
                .orElse(wanted);
    }

    private static <T> Optional<String> name(Stream<T> all, Predicate<T> wanted, Function<T, String> title) {
        return all.filter(wanted).findFirst().map(title);
    }

    private String caption(String field) {
        return survey.scope().input().extraFields().stream()
                .filter(extra -> extra.field().equals(field))
                .findFirst()
                .map(ExtraField::caption)
                .orElse(field);
    }

    private Directory directory() {
        return survey.scope().input().directory();
    }

    /** A requirement, alone or with one of its courses. */
    private record Line(Value requirement, Value second, Compliance.Counts counts) {}
}
