package registrar.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts {@code ./registrar} in a folder, as a user would. */
public final class Launch {
    private static final Path HOME =
            Path.of(System.getProperty("registrar.home", "")).toAbsolutePath();

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Launch(Path folder) {
        this.folder = folder;
    }

    public static Launch in(Path folder) {
        return new Launch(folder);
    }

    /** The samples folder of this checkout. */
    public static Path samples() {
        return HOME.resolve("samples");
    }

    public Launch with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs to the end. */
    public Ended run(String... arguments) throws IOException {
        try {
            Process process = start(arguments);
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("registrar did not end: " + List.of(arguments));
            }
            return new Ended(process.exitValue(), text("stdout"), text("stderr"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts and does not wait; the launcher replaces itself, so the process is Java itself. */
    public Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(HOME.resolve("registrar").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(file("stdout").toFile())
                .redirectError(file("stderr").toFile());
        builder.environment().remove("REGISTRAR_API_KEY");
        builder.environment().remove("REGISTRAR_DATA");
        builder.environment().put("REGISTRAR_BUILD", "never");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What the process has written so far. */
    public String text(String stream) throws IOException {
        return Files.readString(file(stream), UTF_8);
    }

    private Path file(String stream) {
        return folder.resolve("launch." + stream);
    }

    /** How a run ended and what it said. */
    public record Ended(int code, String out, String err) {}
}
