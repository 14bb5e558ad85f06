package registrar.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What was removed with a learner, and what was not.
 *
 * @param learners their ids
 * @param runs of the journal that told of them
 * @param mails that were addressed to them
 * @param mailsWaiting mails to others that are kept until they are sent, and may tell of them
 * @param copies of the store made before migrations, which still hold them
 */
public record Forgotten(List<String> learners, int runs, int mails, long mailsWaiting, List<Path> copies) {
    public Forgotten {
        learners = List.copyOf(learners);
        copies = List.copyOf(copies);
    }
}
