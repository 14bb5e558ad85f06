package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.store.Store;

/**
 * The moment by which all who share a store go, so that one machine's clock can neither bring firings forward nor declare
 * others dead. A server is asked every minute; in between the time that passes is counted.
 */
public final class StoreClock implements InstantSource {
    private static final Logger LOG = LoggerFactory.getLogger(StoreClock.class);
    private static final long GOOD_FOR = TimeUnit.MINUTES.toNanos(1);
    private static final Duration ODD = Duration.ofSeconds(5);

    private final Store store;
    private final Clock local;
    private Instant asked = Instant.MIN;
    private long askedAt;

    public StoreClock(Store store, Clock local) {
        this.store = requireNonNull(store);
        this.local = requireNonNull(local);
    }

    /** @throws UncheckedIOException when the store has never told */
    @Override
    public synchronized Instant instant() {
        if (store.isFile()) {
            return local.instant();
        }
        if (asked.equals(Instant.MIN) || System.nanoTime() - askedAt > GOOD_FOR) {
            ask();
        }
        return asked.plusNanos(System.nanoTime() - askedAt);
    }

    private void ask() {
        try {
            Instant told = store.now(local);
            if (Duration.between(told, local.instant()).abs().compareTo(ODD) > 0) {
                LOG.warn("This machine's clock says {}, the store's {}; the store's counts", local.instant(), told);
            }
            asked = told;
            askedAt = System.nanoTime();
        } catch (IOException away) {
            if (asked.equals(Instant.MIN)) {
                throw new UncheckedIOException(away);
            }
        }
    }
}
