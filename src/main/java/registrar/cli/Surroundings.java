package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param out results only; {@code err} takes progress and messages; both get UTF-8
 * @param terminal whether {@code err} is a screen on which a line can be drawn again
 * @param folder what relative paths start at
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean terminal,
        Map<String, String> environment,
        Path folder,
        Clock clock) {
    public Surroundings {
        requireNonNull(in);
        requireNonNull(out);
        requireNonNull(err);
        environment = Map.copyOf(environment);
        requireNonNull(folder);
        requireNonNull(clock);
    }

    Surroundings in(Path other) {
        return new Surroundings(in, out, err, terminal, environment, other, clock);
    }
}
