package registrar.schedule;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import registrar.store.Store;
import registrar.store.firing.Claim;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;

/** Work that is done at once, unless a test has something happen before; notes what it ended. */
class RecordedWork implements FiringWork {
    final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Store store;
    private final InstantSource clock;
    private volatile Happening happening = claim -> {};

    RecordedWork(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What happens between the beginning of a firing and its end. */
    interface Happening {
        void during(Claim claim) throws IOException;
    }

    RecordedWork when(Happening happens) {
        happening = happens;
        return this;
    }

    @Override
    public Firings.Result carryOut(Schedule schedule, Claim claim) throws IOException {
        begun.add(claim.key());
        happening.during(claim);
        Firings.Result result = new Firings.Result(FiringState.DONE, 1, 1, 0, Optional.empty());
        store.write(transaction -> {
            new Firings(store).end(transaction, claim, result, clock.instant());
            return result;
        });
        done.add(claim.key());
        return result;
    }
}
