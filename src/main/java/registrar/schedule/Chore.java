package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;

/**
 * Something to be done again and again, by one process at a time.
 *
 * @param name unique among the chores
 * @param every the pause between its end and its next beginning
 */
public record Chore(String name, Duration every, Deed deed) {
    public Chore {
        requireNonNull(name);
        requireNonNull(every);
        requireNonNull(deed);
    }

    /** What is done. May be interrupted. */
    @FunctionalInterface
    public interface Deed {
        void run() throws IOException;
    }
}
