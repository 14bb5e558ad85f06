package registrar.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.schedule.HeldException;

/** Waits for what another process holds. */
final class Waiting {
    /** How long somebody at the keyboard, or cron, is kept waiting. */
    static final Duration A_MOMENT = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private Waiting() {}

    /** Ends with {@code TRY_LATER} while somebody else holds what it takes. */
    interface Taking<T> {
        T take() throws IOException;
    }

    /**
     * @throws HeldException when it was held for as long as this
     * @throws InterruptedIOException when this process is to end
     */
    static <T> T upTo(Duration longest, Taking<T> taking) throws IOException {
        for (long pauses = longest.dividedBy(PAUSE); ; pauses--) {
            try {
                return taking.take();
            } catch (StoppedException held) {
                if (held.reason() != StopReason.TRY_LATER) {
                    throw held;
                }
                if (pauses <= 0) {
                    throw new HeldException(held);
                }
            }
            pause();
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException ends) {
            throw interrupted();
        }
    }

    static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Waiting for another run was interrupted");
    }
}
