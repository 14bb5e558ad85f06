package registrar.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.record.Transcript;

/** Findings by reason, and the first of each as an example. */
final class FindingCounts {
    private final Map<FindingReason, Long> counts = new EnumMap<>(FindingReason.class);
    private final Map<FindingReason, Value> examples = new EnumMap<>(FindingReason.class);

    /** A learner's findings; the example says whose it is. */
    void addAll(Transcript learner) {
        for (Finding finding : learner.findings()) {
            add(
                    finding.reason(),
                    Cells.phrase("quality.example", Cells.text(learner.name().text()), Cells.text(finding.subject())));
        }
    }

    void add(FindingReason reason, Value example) {
        counts.merge(reason, 1L, Long::sum);
        examples.putIfAbsent(reason, example);
    }

    Map<FindingReason, Long> counts() {
        return new TreeMap<>(counts);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Value example(FindingReason reason) {
        return examples.getOrDefault(reason, Cells.NONE);
    }
}
