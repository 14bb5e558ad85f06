package registrar.cli;

import java.util.List;
import java.util.Optional;
import registrar.store.run.RunEntry;
import registrar.store.run.RunItem;

/** A journal in memory, whose learners all are of every run. */
record RecordedRuns(List<RunEntry> runs, List<RunItem> items) implements RunReader {
    @Override
    public List<RunEntry> list(int most) {
        return runs.stream().limit(most).toList();
    }

    @Override
    public Optional<RunEntry> find(String id) {
        return runs.stream().filter(run -> run.id().startsWith(id)).findFirst();
    }

    @Override
    public List<RunItem> missing(String runId, String behind, int most) {
        return items.stream()
                .filter(item -> item.learnerId().compareTo(behind) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public void close() {}
}
