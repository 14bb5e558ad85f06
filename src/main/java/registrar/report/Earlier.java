package registrar.report;

import static java.util.Objects.requireNonNull;

import registrar.learner.Snapshot;
import registrar.record.Directory;
import registrar.record.Rules;

/**
 * An earlier state of the tenant, to tell changes from.
 *
 * @param rules the same as today's but for their as-of moment, which is that of the earlier state
 */
public record Earlier(Snapshot snapshot, Directory directory, Rules rules) {
    public Earlier {
        requireNonNull(snapshot);
        requireNonNull(directory);
        requireNonNull(rules);
    }
}
