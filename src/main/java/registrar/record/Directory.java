package registrar.record;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import registrar.failure.Finding;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.License;
import registrar.learner.Snapshot;

/**
 * The clients and licenses of a snapshot, put together from the source's own lists and from what profiles say of them
 * (docs/rules.md, section 5). Grows with the number of licenses, not of learners.
 */
public final class Directory {
    private final Map<String, Client> clients;
    private final Map<String, License> licenses;
    private final Map<String, String> learnerHalves;
    private final Set<String> dualRole;
    private final List<Finding> findings;

    /**
     * @param learnerHalves by the user id of a dual-role person's manager half, the user id of the learner half
     */
    Directory(
            Map<String, Client> clients,
            Map<String, License> licenses,
            Map<String, String> learnerHalves,
            List<Finding> findings) {
        this.clients = Map.copyOf(clients);
        this.licenses = Map.copyOf(licenses);
        this.learnerHalves = Map.copyOf(learnerHalves);
        var halves = new HashSet<>(learnerHalves.keySet());
        halves.addAll(learnerHalves.values());
        this.dualRole = Set.copyOf(halves);
        this.findings = List.copyOf(findings);
    }

    /** Reads what the snapshot says of clients and licenses, once. */
    public static Directory of(Snapshot snapshot) throws IOException {
        var reading = new DirectoryReading();
        snapshot.clients().forEach(reading::listed);
        snapshot.licenses().forEach(reading::listed);
        try (LearnerStream learners = snapshot.mentions()) {
            for (var next = learners.next(); next.isPresent(); next = learners.next()) {
                reading.profile(next.get());
            }
        }
        return reading.directory();
    }

    /** What one profile alone says. */
    static Directory of(LearnerProfile profile) {
        var reading = new DirectoryReading();
        reading.profile(profile);
        return reading.directory();
    }

    /** False for a profile that is not of the snapshot this directory was made from. */
    boolean knows(LearnerProfile profile) {
        return ownClientId(profile).stream().allMatch(clients::containsKey)
                && profile.allocations().stream().allMatch(seat -> licenses.containsKey(seat.licenseId()));
    }

    /** The client of this id with everything known of it. */
    public Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** The license of this id with everything known of it, its client included. */
    public Optional<License> license(String id) {
        return Optional.ofNullable(licenses.get(id));
    }

    /** The id a person is counted by: that of the learner half when the learner is one of a dual-role pair. */
    public String personId(LearnerProfile learner) {
        return learnerHalves.getOrDefault(learner.id(), learner.id());
    }

    /** True when the learner is one of the two halves of a dual-role person, so that another may have the same id. */
    public boolean dualRole(LearnerProfile learner) {
        return dualRole.contains(learner.id());
    }

    /** The client a profile names as the learner's own. */
    static Optional<String> ownClientId(LearnerProfile profile) {
        return SourceText.filled(profile.clientId())
                .or(() -> SourceText.filled(profile.client().map(Client::id)));
    }

    /** True when this id, slug, SKU or exact name is the client's. */
    public static boolean called(Client client, String name) {
        return Stream.of(Optional.of(client.id()), client.slug(), client.sku(), client.name())
                .flatMap(Optional::stream)
                .anyMatch(name::equals);
    }

    /** True when this id, SKU or exact name is the license's. */
    public static boolean called(License license, String name) {
        return Stream.of(Optional.of(license.id()), license.sku(), license.label(), license.name())
                .flatMap(Optional::stream)
                .anyMatch(name::equals);
    }

    /** All clients, by id. */
    public List<Client> clients() {
        return clients.values().stream()
                .sorted(Comparator.comparing(Client::id))
                .toList();
    }

    /** All licenses, by id. */
    public List<License> licenses() {
        return licenses.values().stream()
                .sorted(Comparator.comparing(License::id))
                .toList();
    }

    /** Where sources disagree about a client or license. */
    public List<Finding> findings() {
        return findings;
    }
}
