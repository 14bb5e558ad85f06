package registrar.report;

import java.util.ArrayList;
import java.util.List;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.Windows;

/** The shapes in which a digest puts its numbers and its urgent lines. */
final class DigestLines {
    private DigestLines() {}

    /**
     * One of the three numbers.
     *
     * @param label the words below it, such as "seats expired"; {@code said} is both, as a subject has it
     */
    record Number(String key, Value number, Value label, Value said) {
        /** A count; the words may tell one from many by {@code {0}} and have the other arguments from {@code {1}} on. */
        static Number of(String key, long count, Value... more) {
            var arguments = new ArrayList<Value>(List.of(Cells.count(count)));
            arguments.addAll(List.of(more));
            return new Number(
                    key,
                    Cells.count(count),
                    new Value.Phrase("digest." + key, arguments),
                    new Value.Phrase("digest.said." + key, arguments));
        }

        /** How many of those asked hold what is required; no number when nobody is asked. */
        static Number compliance(Compliance.Counts all) {
            Value percent = all.counted() == 0
                    ? Cells.NONE
                    : Cells.phrase("digest.percent", Cells.count(all.complying() * 100 / all.counted()));
            Value complying = Cells.count(all.complying());
            Value counted = Cells.count(all.counted());
            return new Number(
                    "compliance",
                    percent,
                    Cells.phrase("digest.compliance", complying, counted),
                    Cells.phrase("digest.said.compliance", complying, counted));
        }
    }

    /**
     * Something to act on.
     *
     * @param day on which it ended or ends; {@code days} says how far off that is
     */
    record Line(Value learner, Value learnerId, Value about, Value state, Value day, Value days) {}

    static Section.Table headline(List<Number> numbers) {
        var shape = new RowShape<Number>()
                .add(Place.PEOPLE, "key", Kind.IDENTIFIER, number -> new Value.Identifier(number.key()))
                .add(Place.PEOPLE, "number", Kind.COUNT, Number::number)
                .add(Place.PEOPLE, "label", Kind.TEXT, Number::label)
                .add(Place.PEOPLE, "said", Kind.TEXT, Number::said);
        return table("headline", shape, numbers);
    }

    static Section.Table urgent(List<Line> lines) {
        var shape = new RowShape<Line>()
                .add(Place.PEOPLE, "learner", Kind.TEXT, Line::learner)
                .add(Place.PEOPLE, "learner_id", Kind.IDENTIFIER, Line::learnerId)
                .add(Place.PEOPLE, "about", Kind.TEXT, Line::about)
                .add(Place.PEOPLE, "state", Kind.STATE, Line::state)
                .add(Place.PEOPLE, "day", Kind.DAY, Line::day)
                .add(Place.PEOPLE, "days", Kind.TEXT, Line::days);
        return table("urgent", shape, lines);
    }

    private static <T> Section.Table table(String key, RowShape<T> shape, List<T> lines) {
        return Section.Table.of(
                key, shape.columns(), Rows.of(lines.stream().map(shape::row).toList()));
    }

    /** "45 days ago", "yesterday", "today", "tomorrow", "in 12 days". */
    static Value days(long left) {
        if (left < 0) {
            return Cells.phrase("digest.days_ago", Cells.count(-left));
        }
        return left == 0 ? Cells.phrase("digest.today") : Cells.phrase("digest.days_ahead", Cells.count(left));
    }

    /** The days of the narrowest window. */
    static Value within(Windows windows) {
        return Cells.phrase("digest.days", Cells.count(windows.days().get(0)));
    }
}
