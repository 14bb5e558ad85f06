package registrar.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;

/** What a mail says of changes: each kind that occurs with its count and the first three it happened to. */
final class DigestChanges {
    static final Set<ChangeKind> OF_CERTIFICATES = EnumSet.of(
            ChangeKind.NEWLY_EXPIRED, ChangeKind.NEWLY_EXPIRING, ChangeKind.RENEWED, ChangeKind.CERTIFICATE_GAINED);

    private static final int NAMED = 3;
    private static final int NUMBERS = 3;
    private static final List<ChangeKind> URGENT = List.of(ChangeKind.NEWLY_EXPIRED, ChangeKind.NEWLY_EXPIRING);

    private final ChangeSurvey survey;
    private final Set<ChangeKind> told;

    DigestChanges(ChangeSurvey survey, Set<ChangeKind> told) {
        this.survey = survey;
        this.told = told;
    }

    Section.Facts between() {
        return new ChangeFacts(survey).between();
    }

    Section.Table table() {
        var shape = new RowShape<ChangeKind>()
                .add(Place.PEOPLE, "change", Kind.STATE, ChangeCells::kind)
                .add(Place.PEOPLE, "count", Kind.COUNT, kind -> Cells.count(survey.of(kind)))
                .add(Place.PEOPLE, "learners", Kind.TEXT, this::learners);
        return Section.Table.of(
                "changed", shape.columns(), Rows.of(occurring().map(shape::row).toList()));
    }

    private Stream<ChangeKind> occurring() {
        return told.stream().filter(kind -> survey.of(kind) > 0);
    }

    /** "Amara Okafor and Rosa Fuentes: Site safety; Olga Petrova: First aid; 4 more". */
    private Value learners(ChangeKind kind) {
        List<Change> named = survey.examples(kind).stream().limit(NAMED).toList();
        Map<Value, List<Value>> bySubject = new LinkedHashMap<>();
        named.forEach(change -> bySubject
                .computeIfAbsent(subject(change), subject -> new ArrayList<>())
                .add(ChangeCells.name(change)));
        var groups = new ArrayList<Value>();
        bySubject.forEach((subject, names) -> groups.add(
                subject.equals(Cells.EMPTY)
                        ? together(names)
                        : Cells.phrase("digest.change", together(names), subject)));
        if (survey.of(kind) > named.size()) {
            groups.add(Cells.phrase("digest.more", Cells.count(survey.of(kind) - named.size())));
        }
        return Cells.list(groups);
    }

    /** Of people who come and go the subject is an address, which a mail has no need to spread. */
    private static Value subject(Change change) {
        return switch (change.kind()) {
            case JOINED, LEFT -> Cells.EMPTY;
            default -> ChangeCells.about(change);
        };
    }

    private static Value together(List<Value> names) {
        Value all = names.get(0);
        for (int i = 1; i < names.size(); i++) {
            all = Cells.phrase(i == names.size() - 1 ? "digest.and" : "digest.comma", all, names.get(i));
        }
        return all;
    }

    /** The three kinds with most changes. */
    Section.Table headline() {
        return DigestLines.headline(Stream.of(ChangeKind.values())
                .sorted(Comparator.comparingLong((ChangeKind kind) -> survey.of(kind))
                        .reversed())
                .limit(NUMBERS)
                .sorted()
                .map(kind -> DigestLines.Number.of("changes_" + kind.key(), survey.of(kind)))
                .toList());
    }

    /** What newly expired or newly ends soon. */
    Section.Table urgent() {
        return DigestLines.urgent(shown().map(this::line).toList());
    }

    private Stream<Change> shown() {
        return URGENT.stream().flatMap(kind -> survey.examples(kind).stream()).limit(Pressing.MOST);
    }

    private DigestLines.Line line(Change change) {
        return new DigestLines.Line(
                ChangeCells.name(change),
                ChangeCells.learnerId(change),
                ChangeCells.subject(change),
                ChangeCells.kind(change),
                ChangeCells.on(change, Cells.EMPTY),
                change.on()
                        .map(day -> DigestLines.days(ChronoUnit.DAYS.between(
                                survey.comparison().now().input().rules().today(), day)))
                        .orElse(Cells.EMPTY));
    }

    Section.Prose more() {
        long all = URGENT.stream().mapToLong(survey::of).sum();
        long left = all - shown().count();
        return new Section.Prose(
                "more", left == 0 ? List.of() : List.of(Cells.phrase("digest.more.changes", Cells.count(left))));
    }

    Section.Facts counted() {
        return new FactList()
                .add("due", survey.rows())
                .add("rows", survey.rows())
                .add(
                        "nameless",
                        new Value.Flag(survey.comparison().now().narrowing().bySeat()))
                .under("counted");
    }
}
