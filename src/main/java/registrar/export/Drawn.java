package registrar.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.sink.Sink;
import registrar.store.run.RunItem;

/**
 * One learner's documents in all formats, ready to be stored.
 *
 * @param learnerId whose they are
 * @param findings about the learner's data and about drawing it, each once
 * @param rows of the data tables of the documents
 */
record Drawn(String learnerId, List<File> files, long documents, long rows, Set<Finding> findings) {
    /** As the journal keeps it, once the files are stored. */
    RunItem stored(List<Sink.Stored> as) {
        Map<FindingReason, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::reason, Collectors.counting()));
        return RunItem.documented(learnerId, as.stream().map(Stored::noted).toList(), documents, rows, counts);
    }

    /** Small enough to be held: one learner's document. */
    record File(String name, byte[] bytes) {}
}
