package registrar.fetch.api;

import java.util.Optional;
import registrar.failure.StoppedException;

/** Places for requests in flight. Pages of a list go before single profiles, which wait for what a page tells. */
final class Slots {
    private int most = 1;
    private int taken;
    private int urgentWaiting;
    private Optional<StoppedException> stopped = Optional.empty();

    /** Waits for a place; {@link #leave} must follow. */
    synchronized void enter(boolean urgent) throws InterruptedException, StoppedException {
        urgentWaiting += urgent ? 1 : 0;
        try {
            while (stopped.isEmpty() && (taken >= most || !urgent && urgentWaiting > 0)) {
                wait();
            }
        } finally {
            urgentWaiting -= urgent ? 1 : 0;
        }
        check();
        taken++;
        notifyAll();
    }

    /** @throws StoppedException when nothing may be sent any more */
    synchronized void check() throws StoppedException {
        if (stopped.isPresent()) {
            throw stopped.get();
        }
    }

    synchronized void leave() {
        taken--;
        notifyAll();
    }

    synchronized void allow(int number) {
        most = number;
        notifyAll();
    }

    /** Lets nobody in any more. */
    synchronized void stop(StoppedException reason) {
        stopped = stopped.or(() -> Optional.of(reason));
        notifyAll();
    }
}
