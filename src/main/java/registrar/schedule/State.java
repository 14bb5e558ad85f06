package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import registrar.learner.Snapshot;
import registrar.record.Directory;

/**
 * A snapshot of whom a schedule selects, with its clients and licenses.
 *
 * @param directory made from the snapshot
 */
public record State(Snapshot snapshot, Directory directory) {
    public State {
        requireNonNull(snapshot);
        requireNonNull(directory);
    }

    /** Reads what the snapshot says of clients and licenses. */
    public static State of(Snapshot snapshot) throws IOException {
        return new State(snapshot, Directory.of(snapshot));
    }
}
