package registrar.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import registrar.store.run.RunEntry;
import registrar.store.run.RunItem;

/** The journal, open for reading; nobody has to wait for it. */
public interface RunReader extends Closeable {
    /** Newest first. */
    List<RunEntry> list(int most) throws IOException;

    /** By its whole id, or by its beginning when only one begins so. */
    Optional<RunEntry> find(String id) throws IOException;

    /** Who was left out or failed; by learner id, behind this one. */
    List<RunItem> missing(String runId, String behind, int most) throws IOException;
}
