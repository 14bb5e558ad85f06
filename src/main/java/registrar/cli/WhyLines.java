package registrar.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import registrar.document.Value;
import registrar.record.Why;
import registrar.render.Wording;
import registrar.report.Explanation;

/** Explanations as lines: what it is about, then a line a step with value and origin, the rule that held last. */
final class WhyLines {
    private static final String INDENT = "  ";

    /** Beyond it a long text does not push the others' origins away. */
    private static final int WIDEST_VALUE = 40;

    private final Explained explained;
    private final Wording wording;

    WhyLines(Explained explained, Wording wording) {
        this.explained = explained;
        this.wording = wording;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(explained.learner().name().text() + " (" + explained.learner().learnerId() + ")");
        lines.add(wording.text("as_of") + " "
                + wording.print(new Value.Moment(explained.edition().moment())) + " ("
                + explained.edition().zone().getId() + ")");
        lines.add(wording.text("stamp.data", taken()) + " (" + explained.source() + ")");
        for (Explanation explanation : explained.explanations()) {
            lines.add("");
            lines.add(heading(explanation));
            lines.addAll(steps(explanation.why()));
        }
        return lines;
    }

    private Value taken() {
        return explained.takenAt().<Value>map(Value.Moment::new).orElse(new Value.Phrase("from_files", List.of()));
    }

    private String heading(Explanation explanation) {
        return wording.text("about." + explanation.about()) + ": " + wording.print(explanation.subject()) + ": "
                + wording.print(explanation.status());
    }

    private List<String> steps(Why why) {
        List<String> names = why.steps().stream()
                .map(step -> wording.text("why." + step.key()))
                .toList();
        int name = longest(names.stream());
        int value = Math.min(WIDEST_VALUE, longest(why.steps().stream().map(Why.Step::value)));
        var lines = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            Why.Step step = why.steps().get(i);
            lines.add(INDENT
                    + padded(names.get(i), name)
                    + INDENT
                    + padded(step.value(), value)
                    + INDENT
                    + step.source());
        }
        return lines;
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
