package registrar.app;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a process that stays until it is asked to end. Whoever asks, by a signal, waits a little for it to put its
 * things away; then it ends as what was asked for, with exit code 0, and not as what was interrupted.
 */
final class Ending implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int AS_ASKED = 0;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch putAway = new CountDownLatch(1);
    private final Thread asking = new Thread(this::end, "end-of-service");

    private Ending() {}

    static Ending watch() {
        var ending = new Ending();
        Runtime.getRuntime().addShutdownHook(ending.asking);
        return ending;
    }

    /** Returns when the process is asked to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    private void end() {
        asked.countDown();
        try {
            if (putAway.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                // while this thread runs, nobody else can say with which code the process ends
                Runtime.getRuntime().halt(AS_ASKED);
            }
            LOG.warn("What is under way takes long and is let go; it goes on at the next start");
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is put away: the process may end at any moment, and need not wait. */
    @Override
    public void close() {
        putAway.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(asking);
        } catch (IllegalStateException itRuns) {
            // it was asked
        }
    }
}
