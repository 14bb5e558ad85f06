package registrar.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.Allocation;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.Selection;
import registrar.record.CourseRecord;
import registrar.record.Directory;
import registrar.record.Requirement;
import registrar.record.Seat;
import registrar.record.Transcript;

/** Whether a learner, seat or course is what the selection or filter asks for: an id, slug, SKU or exact name. */
record Narrowing(Selection selection, Directory directory) {
    static boolean matches(Client client, String wanted) {
        return Directory.called(client, wanted);
    }

    static boolean matches(License license, String wanted) {
        return Directory.called(license, wanted);
    }

    static boolean matches(CourseRecord course, String wanted) {
        return wanted.equals(course.courseId())
                || wanted.equals(course.title())
                || course.course().stream()
                        .flatMap(known -> Stream.of(known.slug(), known.sku(), known.title(), known.groupTitle()))
                        .flatMap(Optional::stream)
                        .anyMatch(wanted::equals);
    }

    /** True when seats are narrowed, and a learner without one of those wanted is of no interest to a roster. */
    boolean bySeat() {
        return selection.client().isPresent() || selection.license().isPresent();
    }

    boolean role(LearnerProfile learner) {
        return selection.role().isEmpty()
                || selection.role().equals(learner.account().roleKey());
    }

    /** True when the learner's own client, licenses and role are those wanted. */
    boolean learner(LearnerProfile learner) {
        return role(learner) && ownClient(learner) && holdsLicense(learner);
    }

    /** The same for seats, by what the profile alone says; for a learner whose record cannot be worked out. */
    boolean likely(LearnerProfile learner) {
        return role(learner) && holdsLicense(learner) && (ownClient(learner) || holdsSeatOfClient(learner));
    }

    boolean seat(Seat seat) {
        return seat(seat.license(), seat.client());
    }

    /** True when a seat in this license of this client is one of those wanted. */
    boolean seat(License license, Optional<Client> owner) {
        return license(license)
                && (selection.client().isEmpty() || owner.filter(this::client).isPresent());
    }

    /** True when all seats of this license are rows here, so that its own numbers are about these people alone. */
    boolean whole(License license) {
        return selection.everybody()
                && (selection.client().isEmpty()
                        || license.client().filter(this::client).isPresent());
    }

    /** The same of a client, all of whose licenses must then be here. */
    boolean wholeClients() {
        return selection.everybody() && selection.license().isEmpty();
    }

    /** True when the report is one of several that speak of parts of the tenant, each for somebody else. */
    boolean partial() {
        return bySeat() || !selection.everybody();
    }

    /**
     * What a report narrowed to a client or license may say of a learner who belongs to others as well: nothing that names
     * these.
     */
    Transcript visible(Transcript learner) {
        if (!bySeat()) {
            return learner;
        }
        Optional<Client> own = learner.client().filter(this::client);
        List<Seat> seats = learner.seats().stream().filter(this::seat).toList();
        return new Transcript(
                learner.profile(),
                learner.name(),
                own,
                learner.lastActive(),
                learner.courses(),
                seats,
                learner.paths(),
                learner.sessions(),
                learner.reported(),
                learner.obligations().stream()
                        .filter(asked -> visible(asked.requirement().population(), own, seats))
                        .toList(),
                learner.bundles(),
                learner.waitlist(),
                learner.findings());
    }

    /** Whoever it asks it asks because of their own client or one of their seats. */
    private static boolean visible(Requirement.Population population, Optional<Client> own, List<Seat> seats) {
        return (population.client().isEmpty() || own.isPresent())
                && population
                        .license()
                        .map(name -> seats.stream().anyMatch(seat -> matches(seat.license(), name)))
                        .orElse(true);
    }

    boolean client(Client client) {
        return selection.client().map(wanted -> matches(client, wanted)).orElse(true);
    }

    boolean license(License license) {
        return selection.license().map(wanted -> matches(license, wanted)).orElse(true);
    }

    private boolean ownClient(LearnerProfile learner) {
        if (selection.client().isEmpty()) {
            return true;
        }
        return ownClient(learner, directory).filter(this::client).isPresent();
    }

    static Optional<Client> ownClient(LearnerProfile learner, Directory directory) {
        return learner.clientId()
                .or(() -> learner.client().map(Client::id))
                .map(id -> directory.client(id).or(learner::client).orElseGet(() -> Client.ofId(id)));
    }

    private boolean holdsLicense(LearnerProfile learner) {
        return selection.license().isEmpty()
                || learner.allocations().stream().map(this::known).anyMatch(this::license);
    }

    private boolean holdsSeatOfClient(LearnerProfile learner) {
        return learner.allocations().stream()
                .map(this::known)
                .flatMap(license -> license.client().stream())
                .anyMatch(this::client);
    }

    License known(Allocation allocation) {
        return directory
                .license(allocation.licenseId())
                .or(allocation::license)
                .orElseGet(() -> License.ofId(allocation.licenseId()));
    }
}
