package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import registrar.store.run.RunEntry;

/**
 * A run that can be finished.
 *
 * @param data the data folder it was found from, which may have moved since it began
 */
public record Interrupted(RunEntry run, Path data) {
    public Interrupted {
        requireNonNull(run);
        requireNonNull(data);
    }
}
