package registrar.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/** Silence, or log messages on standard error for who asked for them. */
final class Logging {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger OURS = Logger.getLogger("registrar");

    private Logging() {}

    static void set(boolean verbose, OutputStream err) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        if (verbose) {
            from(Level.INFO, err);
        }
    }

    /**
     * Our warnings at least, and the errors of libraries: of a program that runs for months there is nobody else to tell.
     */
    static void warnings(OutputStream err) {
        if (Logger.getLogger("").getLevel() == Level.OFF) {
            from(Level.SEVERE, err);
            OURS.setLevel(Level.WARNING);
        }
    }

    private static void from(Level level, OutputStream err) {
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        root.addHandler(new Lines(err));
    }

    /** Without the messages of exceptions, which may quote a profile. */
    private static final class Lines extends Handler {
        private final OutputStream err;
        private final SimpleFormatter formatter = new SimpleFormatter();

        Lines(OutputStream err) {
            this.err = err;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            String cause = record.getThrown() == null
                    ? ""
                    : " (" + record.getThrown().getClass().getName() + ")";
            String line = record.getLevel().getName() + " " + record.getLoggerName() + ": "
                    + formatter.formatMessage(record) + cause;
            try {
                err.write((CONTROL.matcher(line).replaceAll("\uFFFD") + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException nobodyReads) {
                // a log that cannot be written must not end a run
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
