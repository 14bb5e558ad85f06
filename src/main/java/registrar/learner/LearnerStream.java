package registrar.learner;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Learners one after the other, in the order of their ids; nothing is held behind the one in hand. */
public interface LearnerStream extends Closeable {
    /** The next learner; empty at the end, then and ever after. */
    Optional<LearnerProfile> next() throws IOException;
}
