package registrar.export;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.failure.Failure;
import registrar.failure.FailureReason;

/** Our own mistake, met with one learner: told without a word of the profile, which exception messages may quote. */
final class Breakage {
    private static final Logger LOG = LoggerFactory.getLogger(Breakage.class);

    private Breakage() {}

    static Failure of(String learnerId, Throwable broken) {
        LOG.warn("Learner {} broke: {}", learnerId, trace(broken));
        return new Failure(
                FailureReason.BROKEN,
                "Working out or drawing this learner broke ("
                        + broken.getClass().getSimpleName() + where(broken)
                        + "). The others are not affected; run again with --verbose and report what it says.");
    }

    private static String where(Throwable broken) {
        return Arrays.stream(broken.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("registrar."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static String trace(Throwable broken) {
        var text = new StringBuilder();
        for (Throwable cause = broken; cause != null && text.length() < 20_000; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace())
                    .limit(60)
                    .forEach(frame -> text.append("\n    at ").append(frame));
            text.append('\n');
        }
        return text.toString();
    }
}
