package registrar.schedule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** What is wrong with the lines of a file: told all at once, so that nothing of it is used half. */
final class LineProblems {
    private static final int MOST_TOLD = 50;

    private final Path file;
    private final List<String> told = new ArrayList<>();
    private long more;

    LineProblems(Path file) {
        this.file = file;
    }

    void add(int line, String what) {
        if (told.size() < MOST_TOLD) {
            told.add("line " + line + ": " + what);
        } else {
            more++;
        }
    }

    /** @throws StoppedException with every line that cannot be used */
    void tell() throws StoppedException {
        if (!told.isEmpty()) {
            throw new StoppedException(
                    StopReason.BAD_INPUT,
                    "Expected a value and an address in every line of " + file
                            + ", but some cannot be used, so nobody gets anything. Mend these:\n  "
                            + String.join("\n  ", told)
                            + (more == 0 ? "" : "\n  and " + more + " more"));
        }
    }
}
