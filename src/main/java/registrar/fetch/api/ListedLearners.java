package registrar.fetch.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.json.PageInfo;
import registrar.json.ReceivedProfile;
import registrar.learner.Progress;
import registrar.store.DiskSort;
import registrar.store.SnapshotWriter;

/** Takes the pages of the list of learners: who comes with enrolments is done, the others are fetched alone later. */
final class ListedLearners {
    private final SnapshotWriter writer;
    private final Progress progress;
    private final DiskSort alone;
    private boolean announced;
    private long before;

    /** @param alone gets the ids of those who must be fetched alone */
    ListedLearners(SnapshotWriter writer, Progress progress, DiskSort alone) {
        this.writer = writer;
        this.progress = progress;
        this.alone = alone;
    }

    void take(PagedList.Page<ReceivedProfile> page) throws IOException {
        announce(page);
        for (ReceivedProfile received : page.elements()) {
            if (received.enrolmentsGiven()) {
                writer.add(received);
                progress.done(1);
            } else {
                byte[] id = received.profile().id().getBytes(StandardCharsets.UTF_8);
                alone.add(id, id);
            }
        }
        for (PagedList.Broken broken : page.broken()) {
            long place = before + broken.place();
            String message = "Expected a learner's profile in place " + place + " of the list, but found "
                    + broken.found() + ".";
            writer.leaveOut("users:" + place, new Failure(FailureReason.UNREADABLE_PROFILE, message));
            progress.leftOut(1);
        }
        before += page.size();
    }

    private void announce(PagedList.Page<ReceivedProfile> page) {
        if (!announced) {
            announced = true;
            page.info()
                    .map(PageInfo::total)
                    .ifPresent(total -> progress.begin(Progress.Phase.FETCHING, total.orElse(-1)));
        }
    }
}
