package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.record.Transcript;
import registrar.report.Edition;
import registrar.report.Explanation;

/**
 * How a learner's statuses came about.
 *
 * @param source for people
 * @param takenAt when the data was read; empty for files
 */
public record Explained(
        Transcript learner, List<Explanation> explanations, Edition edition, String source, Optional<Instant> takenAt) {
    public Explained {
        requireNonNull(learner);
        explanations = List.copyOf(explanations);
        requireNonNull(edition);
        requireNonNull(source);
        requireNonNull(takenAt);
    }
}
