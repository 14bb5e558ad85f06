package registrar.fetch.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.fetch.Crew;
import registrar.json.PageInfo;
import registrar.json.ReceivedProfile;
import registrar.learner.Progress;
import registrar.store.DiskSort;
import registrar.store.SnapshotWriter;

/** Takes the pages of the list of learners: who comes with enrolments is done, the others are fetched alone. */
final class ListedLearners {
    private final SnapshotWriter writer;
    private final Progress progress;
    private final LearnerCalls learners;
    private final Crew crew;
    private final DiskSort later;
    private boolean announced;
    private long before;

    /** Whoever comes twice because pages shifted stands on two pages in a row. */
    private Set<String> onLastPage = Set.of();

    /** @param later gets the ids of those who must be fetched alone when the list is through */
    ListedLearners(SnapshotWriter writer, Progress progress, LearnerCalls learners, Crew crew, DiskSort later) {
        this.writer = writer;
        this.progress = progress;
        this.learners = learners;
        this.crew = crew;
        this.later = later;
    }

    void take(PagedList.Page<ReceivedProfile> page) throws IOException {
        announce(page);
        Set<String> onThisPage = new HashSet<>();
        for (ReceivedProfile received : page.elements()) {
            String id = received.profile().id();
            boolean again = !onThisPage.add(id) || onLastPage.contains(id);
            if (received.enrolmentsGiven()) {
                writer.add(received);
                progress.done(again ? 0 : 1);
            } else if (!again) {
                fetchAlone(id);
            }
        }
        for (PagedList.Broken broken : page.broken()) {
            long place = before + broken.place();
            writer.leaveOut("users:" + place, unreadable(place, broken.found()));
            progress.leftOut(1);
        }
        before += page.size();
        onLastPage = onThisPage;
    }

    /** @param place in the whole list, from 1 */
    static Failure unreadable(long place, String found) {
        return new Failure(
                FailureReason.UNREADABLE_PROFILE,
                "Expected a learner's profile in place " + place + " of the list, but found " + found + ".");
    }

    /** At once when there is room, so that the budget is used while the list is long under way; else later. */
    private void fetchAlone(String id) throws IOException {
        if (!crew.offer(() -> learners.fetch(id))) {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            later.add(bytes, bytes);
        }
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
