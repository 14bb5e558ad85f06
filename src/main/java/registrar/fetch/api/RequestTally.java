package registrar.fetch.api;

import java.io.IOException;
import registrar.learner.Snapshot.Requests;
import registrar.store.snapshot.Intake;

/** Keeps count of requests with the snapshot they are for, so that an interrupted fetch does not forget them. */
final class RequestTally {
    /** Learners fetched alone are too many to note each. */
    private static final int LEARNERS_A_NOTE = 100;

    private final ApiClient client;
    private final Intake intake;
    private Requests noted = Requests.NONE;
    private int learners;

    RequestTally(ApiClient client, Intake intake) {
        this.client = client;
        this.intake = intake;
    }

    synchronized void learner() throws IOException {
        learners++;
        if (learners % LEARNERS_A_NOTE == 0) {
            note();
        }
    }

    synchronized void note() throws IOException {
        Requests now = client.requests();
        Requests more = new Requests(
                now.made() - noted.made(), now.retried() - noted.retried(), now.throttled() - noted.throttled());
        if (!more.equals(Requests.NONE)) {
            intake.asked(more);
            noted = now;
        }
    }
}
