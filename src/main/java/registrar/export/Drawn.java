package registrar.export;

import java.util.List;
import java.util.Set;
import registrar.failure.Finding;

/**
 * One learner's documents in all formats, ready to be stored.
 *
 * @param findings about the learner's data and about drawing it, each once
 * @param rows of the data tables of the documents
 */
record Drawn(List<File> files, long documents, long rows, Set<Finding> findings) {
    /** Small enough to be held: one learner's document. */
    record File(String name, byte[] bytes) {}
}
