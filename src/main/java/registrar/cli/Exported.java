package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import registrar.export.ExportSummary;
import registrar.report.Edition;
import registrar.store.snapshot.SnapshotEntry;

/**
 * What became of an order.
 *
 * @param snapshot of the store, when it was read from there
 * @param maxAge of a snapshot at the as-of moment that nobody need be told of
 */
public record Exported(
        ExportSummary summary,
        Edition edition,
        Duration took,
        Optional<SnapshotEntry> snapshot,
        Optional<Duration> maxAge) {
    public Exported {
        requireNonNull(summary);
        requireNonNull(edition);
        requireNonNull(took);
        requireNonNull(snapshot);
        requireNonNull(maxAge);
    }

    /** How old what was reported is at the as-of moment; empty for files, which do not say. */
    Optional<Duration> age() {
        return summary.snapshotTakenAt().map(taken -> Duration.between(taken, edition.moment()));
    }
}
