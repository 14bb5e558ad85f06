package registrar.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import registrar.failure.Outcome;

/** One reading of both states, in which everything is counted that a report must know before its rows. */
final class ChangeSurvey {
    static final int MOST_EXAMPLES = 5;

    private static final Comparator<Change> BY_DAY =
            Comparator.comparing(change -> change.on().orElse(LocalDate.MAX));

    private final Comparison comparison;
    private final List<Outcome.Failed<?>> failed = new ArrayList<>();
    private final Map<ChangeKind, Long> changes = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, Long> learners = new EnumMap<>(ChangeKind.class);
    private final Map<ChangeKind, List<Change>> examples = new EnumMap<>(ChangeKind.class);
    private long documented;
    private long unchanged;
    private long unknown;

    private ChangeSurvey(Comparison comparison) {
        this.comparison = comparison;
    }

    static ChangeSurvey of(Comparison comparison) throws IOException {
        var survey = new ChangeSurvey(comparison);
        try (ComparisonWalk walk = comparison.open()) {
            for (var outcome = walk.next(); outcome.isPresent(); outcome = walk.next()) {
                survey.add(outcome.get());
            }
        }
        return survey;
    }

    private void add(Outcome<Compared> outcome) {
        if (outcome instanceof Outcome.Failed<Compared> broken) {
            failed.add(broken);
        } else if (outcome instanceof Outcome.Done<Compared> done) {
            add(done.value());
        }
    }

    private void add(Compared learner) {
        documented++;
        unchanged += learner.changes().isEmpty() ? 1 : 0;
        unknown += learner.known() ? 0 : 1;
        Set<ChangeKind> met = new HashSet<>();
        for (Change change : learner.changes()) {
            changes.merge(change.kind(), 1L, Long::sum);
            if (met.add(change.kind())) {
                keep(change);
                learners.merge(change.kind(), 1L, Long::sum);
            }
        }
    }

    private void keep(Change change) {
        List<Change> kept = examples.computeIfAbsent(change.kind(), kind -> new ArrayList<>());
        kept.add(change);
        kept.sort(BY_DAY);
        if (kept.size() > MOST_EXAMPLES) {
            kept.remove(MOST_EXAMPLES);
        }
    }

    Comparison comparison() {
        return comparison;
    }

    /** How many changes of this kind. */
    long of(ChangeKind kind) {
        return changes.getOrDefault(kind, 0L);
    }

    /** The first changes of this kind by their day, one a learner; at most {@link #MOST_EXAMPLES}. */
    List<Change> examples(ChangeKind kind) {
        return List.copyOf(examples.getOrDefault(kind, List.of()));
    }

    /** How many learners have at least one change of this kind. */
    long learners(ChangeKind kind) {
        return learners.getOrDefault(kind, 0L);
    }

    /** All changes. */
    long rows() {
        return changes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Learners with at least one change. */
    long changed() {
        return documented - unchanged;
    }

    /** Learners of whom nothing is known before, because they were left out then. */
    long unknown() {
        return unknown;
    }

    /** How the learners of both states fared; throws when the numbers do not reconcile. */
    Tally tally() {
        ReportInput input = comparison.now().input();
        var leftOut = new ArrayList<Outcome.LeftOut<?>>(input.snapshot().leftOut());
        long asked = documented + leftOut.size() + failed.size();
        var findings = new FindingCounts();
        RunFindings.ofAge(input).forEach(finding -> findings.add(finding.reason(), finding.subject()));
        return new Tally(asked, documented, unchanged, leftOut, failed, findings.counts());
    }
}
