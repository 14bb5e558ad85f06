package registrar.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.store.firing.Claim;
import registrar.store.firing.Firings;

/**
 * Says again and again that a claim's holder lives, on a thread of its own. Interrupts the thread that began it as soon as
 * somebody else has taken over, or must be taken to have.
 */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private static final long LAST_BEAT = TimeUnit.SECONDS.toMillis(2);

    private final Firings firings;
    private final Claim claim;
    private final InstantSource clock;
    private final Rhythm rhythm;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;
    private boolean lost;

    private Heartbeat(Firings firings, Claim claim, InstantSource clock, Rhythm rhythm) {
        this.firings = firings;
        this.claim = claim;
        this.clock = clock;
        this.rhythm = rhythm;
        this.thread = new Thread(this::beat, "heartbeat " + claim.key());
        this.thread.setDaemon(true);
    }

    static Heartbeat of(Firings firings, Claim claim, InstantSource clock, Rhythm rhythm) {
        Heartbeat heartbeat = new Heartbeat(firings, claim, clock, rhythm);
        heartbeat.thread.start();
        return heartbeat;
    }

    /** Whether somebody else carries the firing out by now. */
    synchronized boolean lost() {
        return lost;
    }

    private void beat() {
        long heard = System.nanoTime();
        try {
            while (!over.await(rhythm.beat().toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    if (!firings.beat(claim, clock.instant())) {
                        lose();
                        return;
                    }
                    heard = System.nanoTime();
                } catch (IOException | UncheckedIOException away) {
                    LOG.warn("No sign of life for {}: {}", claim.key(), away.getMessage());
                    if (System.nanoTime() - heard > rhythm.silence().toNanos()) {
                        lose();
                        return;
                    }
                }
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    /** A firing that has ended has no claim to lose. */
    private synchronized void lose() {
        if (over.getCount() > 0) {
            LOG.warn("Attempt {} at {} was taken over", claim.attempt(), claim.key());
            lost = true;
            worker.interrupt();
        }
    }

    /** From here on nobody is interrupted, and no sign of life follows. */
    @Override
    public void close() {
        synchronized (this) {
            over.countDown();
            if (lost) {
                Thread.interrupted();
            }
        }
        try {
            thread.join(LAST_BEAT);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
