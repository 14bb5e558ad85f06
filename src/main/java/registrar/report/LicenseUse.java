package registrar.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.record.Seat;

/** Seats by license and by client. Grows with these, not with the learners. */
final class LicenseUse {
    private static final Comparator<Seat> BY_END =
            Comparator.comparing(seat -> seat.accessEnds().orElse(LocalDate.MAX));

    private final Map<String, Used> licenses = new TreeMap<>();
    private final Map<Optional<String>, SeatCounts> clients = new HashMap<>();

    /**
     * A license in use.
     *
     * @param seat the one whose access ends first; all of a license end together unless their clients differ
     */
    record Used(License license, Optional<Client> client, Optional<Seat> seat, SeatCounts seats) {
        private Used with(Seat other) {
            Seat earlier =
                    seat.filter(known -> BY_END.compare(known, other) <= 0).orElse(other);
            return new Used(license, client.or(other::client), Optional.of(earlier), seats);
        }
    }

    void add(LearnerProfile learner, Seat seat) {
        Used used = licenses.computeIfAbsent(seat.license().id(), id -> unused(seat.license(), seat.client()))
                .with(seat);
        used.seats().add(learner, seat);
        licenses.put(seat.license().id(), used);
        clients.computeIfAbsent(seat.client().map(Client::id), id -> new SeatCounts())
                .add(learner, seat);
    }

    /** A license nobody of this report holds; it stands in the list because of its free seats. */
    void addUnused(License license) {
        licenses.putIfAbsent(license.id(), unused(license, license.client()));
    }

    /** By client and title, then by id. */
    List<Used> licenses() {
        var all = new ArrayList<>(licenses.values());
        all.sort(Comparator.<Used, String>comparing(
                        used -> used.client().map(Cells::title).orElse(""))
                .thenComparing(used -> Cells.title(used.license()))
                .thenComparing(used -> used.license().id()));
        return all;
    }

    SeatCounts ofClient(String id) {
        return clients.getOrDefault(Optional.of(id), new SeatCounts());
    }

    /** Clients of the licenses listed, by id. */
    List<Client> clients() {
        var byId = new TreeMap<String, Client>();
        licenses.values().forEach(used -> used.client().ifPresent(client -> byId.putIfAbsent(client.id(), client)));
        return List.copyOf(byId.values());
    }

    /** How many clients the seats have; seats of no known client count as one more. */
    int clientsWithSeats() {
        return clients.size();
    }

    private static Used unused(License license, Optional<Client> client) {
        return new Used(license, client, Optional.empty(), new SeatCounts());
    }
}
