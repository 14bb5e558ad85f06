package registrar.record;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.failure.Finding;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.Snapshot;

/**
 * The clients and licenses of a snapshot, put together from the source's own lists and from what profiles say of them
 * (docs/rules.md, section 5). Grows with the number of licenses, not of learners.
 */
public final class Directory {
    private final Map<String, Client> clients;
    private final Map<String, License> licenses;
    private final List<Finding> findings;

    Directory(Map<String, Client> clients, Map<String, License> licenses, List<Finding> findings) {
        this.clients = Map.copyOf(clients);
        this.licenses = Map.copyOf(licenses);
        this.findings = List.copyOf(findings);
    }

    /** Reads the whole snapshot once. */
    public static Directory of(Snapshot snapshot) throws IOException {
        throw new UnsupportedOperationException("being written: " + snapshot.id());
    }

    /** The client of this id with everything known of it. */
    public Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** The license of this id with everything known of it, its client included. */
    public Optional<License> license(String id) {
        return Optional.ofNullable(licenses.get(id));
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
