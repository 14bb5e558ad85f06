package registrar.fetch.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Arrivals;
import registrar.fetch.Crew;
import registrar.fetch.StoreArrivals;
import registrar.json.ListReader;
import registrar.json.PageInfo;
import registrar.json.ReceivedProfile;
import registrar.learner.Progress;
import registrar.store.snapshot.Intake;
import registrar.store.snapshot.ListPage;

/** One fetch into the store: feeds, the list, alone whoever waits, clients and licenses, alone whoever is missing. */
final class StoreFetch {
    private static final String LEARNERS = "users";

    private final ApiClient client;
    private final Intake intake;
    private final Progress progress;
    private final RequestTally tally;
    private final WaitingLearners waiting;
    private final TenantCalls tenant;

    StoreFetch(ApiClient client, Intake intake, Progress progress) {
        this.client = client;
        this.intake = intake;
        this.progress = progress;
        this.tally = new RequestTally(client, intake);
        Arrivals arrivals = new StoreArrivals(intake, progress);
        this.waiting = new WaitingLearners(intake, new LearnerCalls(client, arrivals), tally);
        this.tenant = new TenantCalls(client, arrivals);
    }

    void run() throws IOException {
        progress.begin(Progress.Phase.FETCHING, -1);
        try {
            switch (intake.entry().kind()) {
                case QUICK -> quick();
                case FULL, INCREMENTAL -> everybody();
            }
        } finally {
            noteWhateverCame();
        }
    }

    private void everybody() throws IOException {
        progress.done(intake.counts().arrived());
        new FeedCalls(client, intake, tally).fetch();
        try (Crew crew = crew()) {
            list(crew);
            waiting.all(crew);
            tenant.fetchLicenses(tenant.fetchClients(), crew);
            crew.finish();
        }
        secondRound();
        if (intake.missing() > 0) {
            alone();
        }
    }

    private void quick() throws IOException {
        if (new FeedCalls(client, intake, tally).fetch() == 0) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "A quick fetch reads the event feeds, but the tenant offers none of them to this key. Fetch without"
                            + " --quick.");
        }
        intake.keepAllButNamed();
        alone();
    }

    private void alone() throws IOException {
        try (Crew crew = crew()) {
            waiting.all(crew);
            crew.finish();
        }
        secondRound();
    }

    private void secondRound() throws IOException {
        try (Crew crew = crew()) {
            waiting.again(crew);
            crew.finish();
        }
    }

    private void list(Crew crew) throws IOException {
        HttpUrl url = client.at(LEARNERS).build();
        List<ListPage> before = intake.pages(LEARNERS);
        long[] places = {before.stream().mapToLong(ListPage::size).sum()};
        before.stream().findFirst().ifPresent(page -> announce(page.info()));
        Optional<Answer<PagedList.Page<ReceivedProfile>>> trouble = new PagedList<>(
                        client,
                        LEARNERS,
                        url,
                        ListReader.LEARNERS,
                        received -> received.profile().id())
                .forEachPage(before, (kept, page) -> {
                    take(kept, page, places[0]);
                    places[0] += page.size();
                    waiting.some(crew);
                });
        if (trouble.isPresent()) {
            throw Unlistable.stopped(url, trouble.get());
        }
    }

    private void take(ListPage kept, PagedList.Page<ReceivedProfile> page, long before) throws IOException {
        if (kept.number() == 1) {
            announce(page.info());
        }
        List<Intake.Broken> broken =
                page.broken().stream().map(b -> broken(b, before)).toList();
        progress.done(intake.learners(kept, page.elements(), broken));
        progress.leftOut(broken.size());
        tally.note();
    }

    private static Intake.Broken broken(PagedList.Broken broken, long before) {
        long place = before + broken.place();
        return new Intake.Broken(LEARNERS + ":" + place, ListedLearners.unreadable(place, broken.found()));
    }

    private void announce(Optional<PageInfo> info) {
        info.map(PageInfo::total).ifPresent(total -> progress.begin(Progress.Phase.FETCHING, total.orElse(-1)));
    }

    /** An interrupted thread may still write. */
    private void noteWhateverCame() throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            tally.note();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Crew crew() {
        return new Crew(RequestBudget.MOST_IN_FLIGHT, "ask-api");
    }
}
