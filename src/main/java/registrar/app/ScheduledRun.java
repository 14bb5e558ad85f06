package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import registrar.learner.Progress;
import registrar.schedule.FiringWork;
import registrar.schedule.Schedule;
import registrar.store.firing.Claim;
import registrar.store.firing.Firing;
import registrar.store.firing.Firings;

/** Carries out a firing: sees to a young snapshot, makes the reports, drafts the mails, and ends all in one transaction. */
final class ScheduledRun implements FiringWork {
    private static final String COMMAND = "schedule";

    private final Delivery delivery;
    private final Duration patience;
    private final Progress progress;

    /** @param patience with other runs that hold the data folder, or fetch */
    ScheduledRun(Delivery delivery, Duration patience, Progress progress) {
        this.delivery = requireNonNull(delivery);
        this.patience = requireNonNull(patience);
        this.progress = requireNonNull(progress);
    }

    @Override
    public Firings.Result carryOut(Schedule schedule, Claim claim) throws IOException {
        try (DataHold hold = DataHold.take(delivery.premises().data(), patience)) {
            RunBook book = RunBook.open(
                    delivery.store(), delivery.around(), hold.folder().path());
            var choosing = new Choosing(delivery, book, patience, progress);
            Firing firing = pinned(schedule, claim, choosing);
            Pinned pinned = choosing.pinned(schedule, firing.due(), choosing.kept(firing));
            var undertaking = new RunBook.Undertaking(COMMAND, pinned.call(), firing.asOf(), firing.snapshot(), "");
            return book.noted(
                    firing.runId().orElseThrow(),
                    undertaking,
                    log -> new FiringMails(delivery, pinned, firing, claim, hold.folder(), progress).draft(log));
        }
    }

    /** What an earlier attempt began with stands, so that all of them make the same. */
    private Firing pinned(Schedule schedule, Claim claim, Choosing choosing) throws IOException {
        Firing firing = delivery.firings().find(claim.key()).orElseThrow();
        if (firing.snapshot().isPresent()) {
            return firing;
        }
        boolean extra = !claim.key().equals(Firing.key(schedule.name(), firing.due()));
        Choosing.Chosen chosen = choosing.choose(schedule, firing.due(), extra);
        String runId = RunBook.newId(COMMAND, delivery.around().clock().instant());
        return delivery.firings()
                .pin(claim, chosen.asOf(), Optional.of(chosen.snapshot().id()), runId);
    }
}
