package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import registrar.export.ExportSummary;
import registrar.report.Edition;

/** What became of an order. */
public record Exported(ExportSummary summary, Edition edition, Duration took) {
    public Exported {
        requireNonNull(summary);
        requireNonNull(edition);
        requireNonNull(took);
    }
}
