package registrar.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import registrar.cli.Program;
import registrar.cli.Surroundings;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // the plain streams, because System.out hides that nobody reads it any more
        var around = new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("registrar.terminal"),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.systemUTC());
        System.exit(run(around, arguments));
    }

    /**
     * The program without its process.
     *
     * @return the exit code
     */
    public static int run(Surroundings around, String... arguments) {
        return new Program(new Wiring(around), around).run(arguments);
    }
}
