package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import registrar.cli.Call;
import registrar.export.Since;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.store.StoreSource;
import registrar.learner.Progress;
import registrar.schedule.Schedule;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Chooses the moment a firing speaks for, the snapshot it reads, and what it tells changes from. */
final class Choosing {
    /** Later than this, an instant was missed and is made up for. */
    private static final Duration IN_TIME = Duration.ofMinutes(1);

    private static final int LOOK_BACK = 200;

    /** Who was told nothing was told that there is nothing. */
    private static final Set<FiringState> TOLD = EnumSet.of(FiringState.DONE, FiringState.EMPTY);

    private final Delivery delivery;
    private final FreshSnapshot fresh;
    private final Progress progress;
    private final Snapshots snapshots;

    /** @param patience with another fetch */
    Choosing(Delivery delivery, RunBook book, Duration patience, Progress progress) {
        this.delivery = requireNonNull(delivery);
        this.fresh = new FreshSnapshot(delivery.premises(), delivery.around(), delivery.store(), book, patience);
        this.progress = requireNonNull(progress);
        this.snapshots = new Snapshots(delivery.store());
    }

    /** What a firing begins with. */
    record Chosen(Instant asOf, SnapshotEntry snapshot) {
        Chosen {
            requireNonNull(asOf);
            requireNonNull(snapshot);
        }
    }

    /** @param extra true for a firing that is at no instant of its schedule */
    Chosen choose(Schedule schedule, Instant due, boolean extra) throws IOException {
        Call call = call(schedule, due);
        if (!extra
                && schedule.misfire() == Schedule.Misfire.EACH
                && due.plus(IN_TIME).isBefore(now())) {
            Optional<SnapshotEntry> then = fresh.at(due);
            return new Chosen(due, then.isPresent() ? then.get() : fresh.newest(call, progress));
        }
        SnapshotEntry newest = fresh.newest(call, progress);
        return new Chosen(now().truncatedTo(ChronoUnit.SECONDS), newest);
    }

    Pinned pinned(Schedule schedule, Instant due, Chosen chosen) throws IOException {
        return new Pinned(
                schedule,
                delivery.premises(),
                chosen.asOf(),
                chosen.snapshot(),
                since(schedule, due, chosen),
                call(schedule, due));
    }

    /** What an earlier attempt at a firing began with. */
    Chosen kept(Firing firing) throws IOException {
        String id = firing.snapshot().orElseThrow();
        SnapshotEntry snapshot = snapshots
                .find(id)
                .filter(entry -> entry.id().equals(id))
                .orElseThrow(() -> new StoppedException(
                        StopReason.USAGE,
                        "Snapshot " + id + ", with which " + firing.key() + " was begun, is no longer kept. \"registrar"
                                + " schedule run " + firing.schedule() + " --now\" makes the report anew."));
        return new Chosen(firing.asOf().orElseThrow(), snapshot);
    }

    private Optional<Since> since(Schedule schedule, Instant due, Chosen chosen) throws IOException {
        Optional<Firing> last = delivery.firings().list(Optional.of(schedule.name()), LOOK_BACK).stream()
                .filter(firing -> TOLD.contains(firing.state()) && firing.due().isBefore(due))
                .filter(firing -> firing.asOf().filter(chosen.asOf()::isAfter).isPresent())
                .findFirst();
        Optional<SnapshotEntry> told = last.isPresent()
                ? snapshots.find(last.get().snapshot().orElse("")).filter(SnapshotEntry::complete)
                : Optional.empty();
        if (told.isPresent()) {
            return Optional.of(since(told.get(), last.get().asOf().orElseThrow()));
        }
        return schedule.report().compares()
                ? snapshots
                        .before(chosen.snapshot())
                        .filter(before -> !before.takenAt().isAfter(chosen.asOf()))
                        .map(before -> since(before, before.takenAt()))
                : Optional.empty();
    }

    private Since since(SnapshotEntry entry, Instant moment) {
        return new Since(new StoreSource(snapshots, entry), moment);
    }

    private Instant now() {
        return delivery.around().clock().instant();
    }

    private Call call(Schedule schedule, Instant due) {
        return new Call(
                List.of(schedule.name(), due.toString()), delivery.around().folder(), Optional.empty());
    }
}
