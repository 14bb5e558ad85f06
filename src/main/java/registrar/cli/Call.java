package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a command was called, for the journal of runs.
 *
 * @param arguments behind the command's own word, as they were given; no option takes a secret
 * @param folder the working folder
 * @param resumes the id of the interrupted run that this one finishes
 */
public record Call(List<String> arguments, Path folder, Optional<String> resumes) {
    public Call {
        arguments = List.copyOf(arguments);
        requireNonNull(folder);
        requireNonNull(resumes);
    }
}
