package registrar.fetch.api;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import registrar.fetch.Crew;
import registrar.store.snapshot.Intake;

/** Fetches alone who waits in the store: while the list is under way as far as there is room, then everybody. */
final class WaitingLearners {
    /** More than can be in flight and in line at once. */
    private static final int AT_ONCE = 4 * RequestBudget.MOST_IN_FLIGHT;

    private final Intake intake;
    private final LearnerCalls learners;
    private final RequestTally tally;

    /** Those being asked for, and those who may come in a second round. */
    private final Set<String> handedOut = ConcurrentHashMap.newKeySet();

    /** Settled since the last look: the store's next answer no longer names them. */
    private final Queue<String> settled = new ConcurrentLinkedQueue<>();

    WaitingLearners(Intake intake, LearnerCalls learners, RequestTally tally) {
        this.intake = intake;
        this.learners = learners;
        this.tally = tally;
    }

    /** As many as are taken at once. */
    void some(Crew crew) throws IOException {
        for (String id : look("")) {
            if (handedOut.add(id) && !crew.offer(() -> fetch(id))) {
                handedOut.remove(id);
                return;
            }
        }
    }

    void all(Crew crew) throws IOException {
        for (List<String> ids = look(""); !ids.isEmpty(); ids = look(ids.get(ids.size() - 1))) {
            for (String id : ids) {
                if (handedOut.add(id)) {
                    crew.share(() -> fetch(id));
                }
            }
        }
    }

    /** Those for whom it did not work the first time. */
    void again(Crew crew) throws IOException {
        for (String id : learners.onceMore()) {
            crew.share(() -> {
                learners.fetchAgain(id);
                settle(id);
            });
        }
    }

    private List<String> look(String behind) throws IOException {
        for (String id = settled.poll(); id != null; id = settled.poll()) {
            handedOut.remove(id);
        }
        return intake.waiting(behind, AT_ONCE);
    }

    private void fetch(String id) throws IOException {
        if (learners.fetch(id)) {
            settle(id);
        }
    }

    private void settle(String id) throws IOException {
        settled.add(id);
        tally.learner();
    }
}
