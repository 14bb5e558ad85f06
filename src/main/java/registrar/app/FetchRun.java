package registrar.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.cli.FetchOrder;
import registrar.cli.Fetched;
import registrar.cli.Surroundings;
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.TenantFetch;
import registrar.learner.LearnerProfile;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.DataFolder;
import registrar.store.Store;
import registrar.store.firing.Firings;
import registrar.store.outbox.Outbox;
import registrar.store.run.RunEntry;
import registrar.store.run.RunItem;
import registrar.store.run.RunLog;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Carries out an order for a snapshot: fetches it into the store, journals that, and removes what has grown too old. */
final class FetchRun {
    private static final int ALL_DONE = 0;
    private static final int WITH_LEARNERS_MISSING = 2;

    /** Longer than any run takes; what is older belongs to one that was given up. */
    private static final Duration DRAFTS_KEPT = Duration.ofDays(7);

    private final FetchOrder order;
    private final Premises premises;
    private final Surroundings around;
    private final Instant began;

    private FetchRun(FetchOrder order, Premises premises, Surroundings around, Instant began) {
        this.order = order;
        this.premises = premises;
        this.around = around;
        this.began = began;
    }

    static Fetched of(FetchOrder order, Surroundings around, Progress progress) throws IOException {
        Instant began = around.clock().instant();
        return new FetchRun(order, Premises.of(order.place(), around), around, began).go(progress);
    }

    /** For who holds the data folder and has opened what is in it. */
    static Fetched of(
            FetchOrder order, Premises premises, Surroundings around, Store store, RunBook book, Progress progress)
            throws IOException {
        var run = new FetchRun(order, premises, around, around.clock().instant());
        return run.go(run.tenant(), store, book, progress);
    }

    private Fetched go(Progress progress) throws IOException {
        TenantFetch tenant = tenant();
        try (DataFolder data = DataFolder.open(premises.data());
                Store store = Store.open(premises.store())) {
            return go(tenant, store, RunBook.open(store, around, data.path()), progress);
        }
    }

    private Fetched go(TenantFetch tenant, Store store, RunBook book, Progress progress) throws IOException {
        var undertaking = new RunBook.Undertaking("fetch", order.call(), Optional.empty(), Optional.empty(), "");
        return book.noted(undertaking, log -> ended(fetch(tenant, store, book, log, progress)));
    }

    private TenantFetch tenant() throws IOException {
        return Sources.tenant(place(), premises.settings(), around.environment(), around.clock());
    }

    private SourcePlace.Outside place() throws IOException {
        if (order.place().source().isEmpty()) {
            return premises.settings().source().orElseThrow(Origin::noSource);
        }
        try {
            return SourcePlace.outside(order.place().source().get(), around.folder());
        } catch (IllegalArgumentException cannotBe) {
            throw new StoppedException(StopReason.USAGE, "--source: " + cannotBe.getMessage(), cannotBe);
        }
    }

    private Fetched fetch(TenantFetch tenant, Store store, RunBook book, RunLog log, Progress progress)
            throws IOException {
        var snapshots = new Snapshots(store);
        StoreSettings settings = premises.settings().store();
        var wish = new TenantFetch.Wish(order.kind(), settings.fullEvery(), settings.certificates());
        TenantFetch.Taken taken = tenant.fetch(snapshots, wish, progress);
        List<Outcome.LeftOut<LearnerProfile>> leftOut = leftOut(snapshots, taken.snapshot());
        for (Outcome.LeftOut<LearnerProfile> learner : leftOut) {
            log.add(RunItem.leftOut(learner.learnerId(), learner.failure()));
        }
        int removed = prune(store, book);
        Duration took = Duration.between(began, around.clock().instant());
        return new Fetched(
                taken.snapshot(),
                taken.resumed(),
                taken.setAside(),
                List.copyOf(leftOut),
                snapshots.unknownLines(taken.snapshot()),
                removed,
                premises.zone(),
                took);
    }

    private static List<Outcome.LeftOut<LearnerProfile>> leftOut(Snapshots snapshots, SnapshotEntry entry)
            throws IOException {
        try (Snapshot snapshot = snapshots.open(entry, Selection.ALL)) {
            return snapshot.leftOut();
        }
    }

    private int prune(Store store, RunBook book) throws IOException {
        var outbox = new Outbox(store);
        outbox.discardAbandoned(around.clock().instant().minus(DRAFTS_KEPT));
        if (premises.settings().store().keep().isEmpty()) {
            return 0;
        }
        Instant before = around.clock()
                .instant()
                .atZone(premises.zone())
                .minus(premises.settings().store().keep().get())
                .toInstant();
        book.runs().prune(before);
        outbox.prune(before);
        new Firings(store).prune(before);
        return new Snapshots(store).prune(before);
    }

    private static RunBook.Ended<Fetched> ended(Fetched fetched) {
        long learners = fetched.snapshot().learners();
        int missing = fetched.leftOut().size();
        return new RunBook.Ended<>(
                fetched,
                missing == 0 ? ALL_DONE : WITH_LEARNERS_MISSING,
                new RunEntry.Counts(learners + missing, learners, 0, missing, 0, 0));
    }
}
