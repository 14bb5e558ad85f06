package registrar.fetch;

import java.io.IOException;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;

/** Something that learners can be fetched from. */
public interface LearnerSource {
    /**
     * Fetches the learners asked for, with the clients and licenses of the tenant as far as the source has them. Only
     * {@code selection.learners()} limits what is fetched; client, license and role narrow later.
     *
     * @return a snapshot the caller closes, which deletes its temporary file
     * @throws registrar.failure.StoppedException when the run cannot go on: no access, nothing readable, no answer
     */
    Snapshot fetch(Selection selection, Progress progress) throws IOException;
}
