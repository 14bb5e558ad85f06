package registrar.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import registrar.document.Value;
import registrar.record.Seat;
import registrar.record.SeatStatus;
import registrar.record.Transcript;

/** Seats gained and lost, and what the source says otherwise of those that stayed. */
final class SeatChanges {
    private final Pair<Transcript> learner;
    private final Map<String, Seat> had;
    private final Map<String, Seat> has;
    private final List<Change> changes = new ArrayList<>();

    SeatChanges(Comparison comparison, Pair<Transcript> learner) {
        this.learner = learner;
        this.had = seats(comparison.before(), learner.before());
        this.has = seats(comparison.now(), learner.now());
    }

    private static Map<String, Seat> seats(Scope scope, Optional<Transcript> learner) {
        var seats = new TreeMap<String, Seat>();
        learner.map(scope::seats)
                .orElse(List.of())
                .forEach(seat -> seats.put(seat.license().id(), seat));
        return seats;
    }

    List<Change> all() {
        var licenses = new TreeSet<>(had.keySet());
        licenses.addAll(has.keySet());
        for (String license : licenses) {
            Seat before = had.get(license);
            Seat now = has.get(license);
            if (before == null) {
                gained(now);
            } else if (now == null) {
                lost(before);
            } else {
                corrected("role", now, Cells.role(before.role()), Cells.role(now.role()));
                corrected("access_ends", now, ends(before), ends(now));
            }
        }
        return changes;
    }

    private void gained(Seat seat) {
        List<String> notes = learner.before().isEmpty() ? List.of("joined") : List.of();
        add(ChangeKind.SEAT_GAINED, seat, Cells.NONE, Cells.role(seat.role()), seat.accessEnds(), notes);
    }

    private void lost(Seat seat) {
        List<String> notes = learner.now().isEmpty() ? List.of("left") : List.of();
        add(ChangeKind.SEAT_LOST, seat, Cells.role(seat.role()), Cells.NONE, seat.accessEnds(), notes);
    }

    private void corrected(String fact, Seat seat, Value was, Value is) {
        if (!was.equals(is)) {
            add(ChangeKind.CORRECTED, seat, was, is, Optional.empty(), List.of(fact));
        }
    }

    /** A word where there is no day, so that a change from no end to an unknown one can be told. */
    private static Value ends(Seat seat) {
        return seat.accessEnds()
                .<Value>map(Value.Day::new)
                .or(() -> Cells.accessDays(seat.license()))
                .orElse(Cells.status(SeatStatus.NO_EXPIRY));
    }

    private void add(
            ChangeKind kind, Seat seat, Value before, Value after, Optional<LocalDate> on, List<String> notes) {
        var license = seat.license();
        var subject = new Change.Subject(
                Optional.of(license.id()),
                license.sku(),
                Optional.of(seat.licenseTitle()),
                Optional.empty(),
                Optional.empty());
        changes.add(
                new Change(kind, learner.now().or(learner::before).orElseThrow(), subject, before, after, on, notes));
    }
}
