package registrar.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;

/**
 * How the learners of a run fared: asked = documented + left out + failed, always (docs/rules.md, section 7).
 *
 * @param documented considered by the report, also without a row
 * @param empty of the documented, those without row or document
 * @param findings how often each was met
 */
public record Tally(
        long asked,
        long documented,
        long empty,
        List<Outcome.LeftOut<?>> leftOut,
        List<Outcome.Failed<?>> failed,
        Map<FindingReason, Long> findings) {
    public Tally {
        leftOut = List.copyOf(leftOut);
        failed = List.copyOf(failed);
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
        if (asked != documented + leftOut.size() + failed.size()) {
            throw new IllegalStateException("The numbers do not reconcile: " + asked + " asked for, " + documented
                    + " documented, " + leftOut.size() + " left out, " + failed.size() + " failed");
        }
    }
}
