package registrar.store.run;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.failure.Failure;
import registrar.failure.FindingReason;

/**
 * How one learner fared in a run.
 *
 * @param learnerId empty text for the one document of a report over everybody
 * @param files stored, with their digests; empty for who was left out, failed, or had nothing to document
 * @param failure why there is no document, for who was left out or failed
 * @param findings how often each was met
 */
public record RunItem(
        String learnerId,
        State state,
        List<File> files,
        long documents,
        long rows,
        Optional<Failure> failure,
        Map<FindingReason, Long> findings) {
    public RunItem {
        requireNonNull(learnerId);
        requireNonNull(state);
        files = List.copyOf(files);
        requireNonNull(failure);
        findings = Map.copyOf(findings);
    }

    public static RunItem documented(
            String learnerId, List<File> files, long documents, long rows, Map<FindingReason, Long> findings) {
        return new RunItem(learnerId, State.DOCUMENTED, files, documents, rows, Optional.empty(), findings);
    }

    public static RunItem leftOut(String learnerId, Failure why) {
        return without(learnerId, State.LEFT_OUT, why);
    }

    public static RunItem failed(String learnerId, Failure why) {
        return without(learnerId, State.FAILED, why);
    }

    private static RunItem without(String learnerId, State state, Failure why) {
        return new RunItem(learnerId, state, List.of(), 0, 0, Optional.of(why), Map.of());
    }

    public enum State {
        DOCUMENTED,
        LEFT_OUT,
        FAILED
    }

    /** @param sha256 in lower-case hex */
    public record File(String name, long bytes, String sha256) {}
}
