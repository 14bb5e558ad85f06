package registrar.record;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import registrar.learner.Allocation;
import registrar.learner.Client;
import registrar.learner.License;

/** The seats of one learner, one for each allocated license (docs/rules.md, section 5). */
final class SeatRows {
    private static final List<String> ROLES = List.of("student", "manager");

    /** Of several roles in one license the one that takes a seat for certain comes first. */
    private static final Comparator<Optional<String>> ROLE_ORDER = comparing(
                    (Optional<String> role) -> role.map(SeatRows::rank).orElse(Integer.MAX_VALUE))
            .thenComparing(role -> role.orElse(""));

    private final Deadlines deadlines;
    private final Directory directory;
    private final Optional<Client> ownClient;

    SeatRows(Deadlines deadlines, Directory directory, Optional<Client> ownClient) {
        this.deadlines = deadlines;
        this.directory = directory;
        this.ownClient = ownClient;
    }

    /** By license id. */
    List<Seat> of(List<Allocation> allocations) {
        var roles = new TreeMap<String, Optional<String>>();
        for (Allocation allocation : allocations) {
            Optional<String> role = SourceText.visible(allocation.role()).map(word -> word.toLowerCase(Locale.ROOT));
            roles.merge(
                    allocation.licenseId(), role, (one, other) -> ROLE_ORDER.compare(one, other) <= 0 ? one : other);
        }
        return roles.entrySet().stream()
                .map(seat -> seat(
                        directory.license(seat.getKey()).orElseGet(() -> License.ofId(seat.getKey())), seat.getValue()))
                .toList();
    }

    private static int rank(String role) {
        int rank = ROLES.indexOf(role);
        return rank < 0 ? ROLES.size() : rank;
    }

    private Seat seat(License license, Optional<String> role) {
        IssuerCalendar calendar = deadlines.calendar();
        var ledger = new Ledger();
        Optional<Client> client = license.client().or(() -> ownClient);
        client.ifPresent(owner ->
                ledger.add("client", owner.id(), license.client().isPresent() ? "license.client" : "clientId"));
        var licenseDate = license.expirationDate();
        var clientDate = client.flatMap(Client::licenseEndDate);
        Optional<LocalDate> licenseEnds = licenseDate.map(calendar::lastValidDay);
        Optional<LocalDate> clientEnds = clientDate.map(calendar::lastValidDay);
        ledger.day("license_ends", licenseEnds, "license.expirationDate", licenseDate, calendar);
        ledger.day("client_ends", clientEnds, "client.licenseEndDate", clientDate, calendar);
        Optional<LocalDate> accessEnds = earlier(licenseEnds, clientEnds);
        OptionalLong daysLeft = deadlines.daysLeft(accessEnds);
        writeAccess(ledger, license, licenseEnds, accessEnds);
        deadlines.writeDaysLeft(ledger, daysLeft, "access_ends");
        SeatStatus status = deadlines.seatStatus(daysLeft, license.accessDays().isPresent());
        deadlines.writeSeatStatus(ledger, status);
        return new Seat(
                license,
                client,
                role,
                licenseEnds,
                clientEnds,
                accessEnds,
                daysLeft,
                deadlines.rules().windows().of(daysLeft),
                status,
                ledger.why());
    }

    private static void writeAccess(
            Ledger ledger, License license, Optional<LocalDate> licenseEnds, Optional<LocalDate> accessEnds) {
        accessEnds.ifPresent(
                day -> ledger.add("access_ends", day, accessEnds.equals(licenseEnds) ? "license_ends" : "client_ends"));
        license.accessDays().ifPresent(days -> ledger.add("access_days", Integer.toString(days), "license.accessDays"));
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isAfter(other.get()) ? other : one;
    }
}
