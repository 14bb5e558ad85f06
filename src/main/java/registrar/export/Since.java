package registrar.export;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import registrar.fetch.LearnerSource;

/**
 * The earlier state that changes are told from.
 *
 * @param moment at which what was fetched then is reckoned
 */
public record Since(LearnerSource source, Instant moment) {
    public Since {
        requireNonNull(source);
        requireNonNull(moment);
    }
}
