package registrar.export;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.learner.Snapshot;
import registrar.report.Tally;
import registrar.sink.Sink;

/**
 * What a run did, for people and for {@code run.json}.
 *
 * @param rows of the data table of all documents together
 */
public record ExportSummary(
        String report,
        String source,
        String snapshotId,
        Optional<Instant> snapshotTakenAt,
        Snapshot.Requests requests,
        Tally tally,
        long documents,
        long rows,
        List<Sink.Stored> files) {
    public ExportSummary {
        requireNonNull(report);
        requireNonNull(source);
        requireNonNull(snapshotId);
        requireNonNull(snapshotTakenAt);
        requireNonNull(requests);
        requireNonNull(tally);
        files = List.copyOf(files);
    }

    /** True when every learner asked for was documented. */
    public boolean complete() {
        return tally.leftOut().isEmpty() && tally.failed().isEmpty();
    }
}
