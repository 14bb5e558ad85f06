package registrar.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import registrar.failure.Failure;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;
import registrar.report.Tally;

/** Counts how the learners of a run fare, one after the other. Nothing but the unlucky ones is held. */
final class Score {
    private final List<Outcome.LeftOut<?>> leftOut = new ArrayList<>();
    private final List<Outcome.Failed<?>> failed = new ArrayList<>();
    private final Map<FindingReason, Long> findings = new EnumMap<>(FindingReason.class);
    private long documented;
    private long empty;

    void documented(boolean withoutDocument) {
        documented++;
        if (withoutDocument) {
            empty++;
        }
    }

    void leftOut(Outcome.LeftOut<?> learner) {
        leftOut.add(learner);
    }

    void failed(String learnerId, Failure failure) {
        failed.add(new Outcome.Failed<>(learnerId, failure));
    }

    void found(Collection<Finding> more) {
        more.forEach(finding -> findings.merge(finding.reason(), 1L, Long::sum));
    }

    void found(Map<FindingReason, Long> more) {
        more.forEach((reason, count) -> findings.merge(reason, count, Long::sum));
    }

    Tally tally() {
        return new Tally(documented + leftOut.size() + failed.size(), documented, empty, leftOut, failed, findings);
    }
}
