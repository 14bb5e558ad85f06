package registrar.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What all commands of one command line share.
 *
 * @param arguments the whole command line
 */
record Session(Registrar registrar, Surroundings around, Speaker speaker, List<String> arguments) {
    Session {
        arguments = List.copyOf(arguments);
    }

    /** The same in another working folder. */
    Session in(Path folder) {
        return new Session(registrar, around.in(folder), speaker, arguments);
    }

    Session calledWith(String... line) {
        return new Session(registrar, around, speaker, List.of(line));
    }

    /** How the command was called, for the journal. */
    Call call() {
        return new Call(arguments.subList(1, arguments.size()), around.folder(), Optional.empty());
    }
}
