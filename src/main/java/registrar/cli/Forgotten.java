package registrar.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What was removed with a learner, and what was not.
 *
 * @param learners their ids
 * @param runs of the journal that told of them
 * @param copies of the store made before migrations, which still hold them
 */
public record Forgotten(List<String> learners, int runs, List<Path> copies) {
    public Forgotten {
        learners = List.copyOf(learners);
        copies = List.copyOf(copies);
    }
}
