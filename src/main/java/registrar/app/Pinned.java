package registrar.app;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.cli.AsOf;
import registrar.cli.Call;
import registrar.cli.ExportOrder;
import registrar.cli.Target;
import registrar.export.Since;
import registrar.learner.Selection;
import registrar.schedule.Schedule;
import registrar.store.snapshot.SnapshotEntry;

/**
 * What all letters of a firing have in common, and all attempts at it.
 *
 * @param since the state that the schedule reported last; empty when it is the first, or that is no longer kept
 */
record Pinned(
        Schedule schedule, Premises premises, Instant asOf, SnapshotEntry snapshot, Optional<Since> since, Call call) {
    Pinned {
        requireNonNull(schedule);
        requireNonNull(premises);
        requireNonNull(asOf);
        requireNonNull(snapshot);
        requireNonNull(since);
        requireNonNull(call);
    }

    /** True for a report of changes that is the first of its schedule: nothing went wrong, there is only one state. */
    boolean isWithoutEarlier() {
        return schedule.report().aboutChanges() && since.isEmpty();
    }

    /** As if it had been asked for on the command line. */
    Plan plan(Selection selection) {
        var order = new ExportOrder(
                schedule.report(),
                new ExportOrder.Place(Optional.empty(), Optional.empty(), Optional.of(premises.data())),
                selection,
                schedule.filter(),
                Optional.empty(),
                new ExportOrder.Moment(
                        Optional.of(new AsOf.Moment(asOf)), Optional.of(schedule.zone()), schedule.locale()),
                List.copyOf(schedule.formats()),
                new Target.Folder(premises.data()),
                Optional.empty(),
                false,
                call);
        return Plan.of(order, premises, asOf);
    }
}
