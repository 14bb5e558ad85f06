package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.Selection;
import registrar.record.Directory;

/**
 * Whom a report of a selection speaks of, and under which clients and licenses it would list them: the same learners that
 * it lists when the selection is narrowed to one of these.
 */
public final class Belonging {
    private final boolean bySeats;
    private final Narrowing narrowing;

    private Belonging(boolean bySeats, Narrowing narrowing) {
        this.bySeats = bySeats;
        this.narrowing = narrowing;
    }

    /** @param directory of the snapshot that the learners are of */
    public static Belonging of(ReportType report, Selection selection, Directory directory) {
        return new Belonging(report.bySeats(), new Narrowing(requireNonNull(selection), requireNonNull(directory)));
    }

    /** True when the report lists this learner, if only as one without rows. */
    public boolean wanted(LearnerProfile learner) {
        if (!bySeats) {
            return narrowing.learner(learner);
        }
        return narrowing.role(learner)
                && (!narrowing.bySeat() || seats(learner).findAny().isPresent());
    }

    /** The ids of the clients whose report lists this learner; an empty one stands for what is nobody's. */
    public Set<Optional<String>> clients(LearnerProfile learner) {
        var clients = new LinkedHashSet<Optional<String>>();
        if (bySeats) {
            seats(learner).forEach(seat -> clients.add(seat.client().map(Client::id)));
        }
        if (clients.isEmpty()) {
            clients.add(bySeats ? Optional.empty() : own(learner).map(Client::id));
        }
        return clients;
    }

    /** The ids of the licenses whose report lists this learner; an empty one stands for no license. */
    public Set<Optional<String>> licenses(LearnerProfile learner) {
        var licenses = new LinkedHashSet<Optional<String>>();
        Stream<Held> held = bySeats ? seats(learner) : held(learner).filter(seat -> narrowing.license(seat.license()));
        held.forEach(seat -> licenses.add(Optional.of(seat.license().id())));
        if (licenses.isEmpty()) {
            licenses.add(Optional.empty());
        }
        return licenses;
    }

    private Stream<Held> seats(LearnerProfile learner) {
        return held(learner).filter(seat -> narrowing.seat(seat.license(), seat.client()));
    }

    private Stream<Held> held(LearnerProfile learner) {
        return learner.allocations().stream()
                .map(narrowing::known)
                .map(license -> new Held(license, license.client().or(() -> own(learner))));
    }

    private Optional<Client> own(LearnerProfile learner) {
        return Narrowing.ownClient(learner, narrowing.directory());
    }

    private record Held(License license, Optional<Client> client) {}
}
