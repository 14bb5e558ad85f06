package registrar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import registrar.cli.Surroundings;

/** What this machine and its user are called, without asking the network. */
final class Machine {
    private Machine() {}

    static String name(Surroundings around) {
        return Optional.ofNullable(around.environment().get("HOSTNAME"))
                .or(() -> Optional.ofNullable(around.environment().get("COMPUTERNAME")))
                .or(Machine::written)
                .filter(name -> !name.isBlank())
                .orElse("localhost");
    }

    /** The operating system's name for who runs this. */
    static String user() {
        return System.getProperty("user.name", "unknown");
    }

    private static Optional<String> written() {
        try {
            return Optional.of(Files.readString(Path.of("/etc/hostname")).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
