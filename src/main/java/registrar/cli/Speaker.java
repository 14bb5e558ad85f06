package registrar.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Lines for people, on standard output and standard error. What a source wrote cannot steer the terminal. */
final class Speaker {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    private final PrintStream out;
    private final PrintStream err;

    Speaker(Surroundings around) {
        out = stream(around.out());
        err = stream(around.err());
    }

    private static PrintStream stream(OutputStream to) {
        return new PrintStream(new BufferedOutputStream(unclosed(to)), false, StandardCharsets.UTF_8);
    }

    private static OutputStream unclosed(OutputStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                out.write(from, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    void say(String line) {
        out.print(plain(line) + "\n");
    }

    /** For what another program is to read; as it is. */
    void hand(String text) {
        out.print(text);
    }

    void warn(String line) {
        err.print(plain(line) + "\n");
        err.flush();
    }

    /** Draws over the line on the screen; {@code ""} clears it. */
    void draw(String line) {
        err.print("\r" + plain(line) + "\u001B[K");
        err.flush();
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** @throws StoppedException when somebody closed standard output before everything was read */
    void flush() throws StoppedException {
        err.flush();
        if (out.checkError()) {
            throw new StoppedException(
                    StopReason.INPUT_OUTPUT,
                    "Standard output was closed, or its disk is full, before everything was written to it.");
        }
    }

    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll("\uFFFD");
    }
}
