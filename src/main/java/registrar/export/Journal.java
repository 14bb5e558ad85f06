package registrar.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import registrar.store.run.RunItem;
import registrar.store.run.RunLog;

/** What a run notes of each learner, so that it can be told of later and go on after an interruption. */
public interface Journal {
    /** Notes nothing, so nothing was finished before. */
    Journal SILENT = new Journal() {
        @Override
        public Optional<RunItem> finished(String learnerId) {
            return Optional.empty();
        }

        @Override
        public void add(RunItem item) {}
    };

    /** How a learner fared who was documented before the run was interrupted; empty for everybody else. */
    Optional<RunItem> finished(String learnerId) throws IOException;

    /** Notes how a learner fared; their files have their names by now. */
    void add(RunItem item) throws IOException;

    /** Kept in the store. */
    static Journal of(RunLog log) {
        requireNonNull(log);
        return new Journal() {
            @Override
            public Optional<RunItem> finished(String learnerId) throws IOException {
                return log.finished(learnerId).filter(item -> item.state() == RunItem.State.DOCUMENTED);
            }

            @Override
            public void add(RunItem item) throws IOException {
                log.add(item);
            }
        };
    }
}
