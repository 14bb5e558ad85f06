package registrar.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Allocation;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;

/** Collects what lists and profiles say of clients and licenses; holds one set of claims for each, however often met. */
final class DirectoryReading {
    private final Map<String, ClientClaims> clients = new TreeMap<>();
    private final Map<String, LicenseClaims> licenses = new TreeMap<>();
    private final Map<String, String> learnerHalves = new HashMap<>();

    void listed(Client client) {
        claims(client.id()).addListed(client);
    }

    void listed(License license) {
        license.client().ifPresent(this::met);
        licenseClaims(license.id()).addListed(license);
    }

    void profile(LearnerProfile profile) {
        profile.client().ifPresent(this::met);
        Directory.ownClientId(profile).ifPresent(this::claims);
        profile.activeLicense().ifPresent(this::active);
        profile.allocations().forEach(this::allocated);
        halves(profile);
    }

    Directory directory() {
        var known = new HashMap<String, Client>();
        clients.forEach((id, claims) -> known.put(id, claims.client()));
        var given = new HashMap<String, License>();
        licenses.forEach((id, claims) -> {
            if (claims.allocatedOrListed()) {
                given.put(id, claims.license(known));
            }
        });
        return new Directory(known, given, learnerHalves, findings());
    }

    private void active(License license) {
        license.client().ifPresent(this::met);
        if (!license.id().isBlank()) {
            licenseClaims(license.id()).addActive(license);
        }
    }

    private void allocated(Allocation allocation) {
        License license = allocation.license().orElseGet(() -> License.ofId(allocation.licenseId()));
        license.client().ifPresent(this::met);
        licenseClaims(allocation.licenseId()).addAllocated(license);
    }

    private void met(Client client) {
        if (!client.id().isBlank()) {
            claims(client.id()).addMet(client);
        }
    }

    /** Either half may name the other; one that names itself alone is no pair. */
    private void halves(LearnerProfile profile) {
        String learner = SourceText.filled(profile.account().learnerUserId()).orElse(profile.id());
        String manager = SourceText.filled(profile.account().managerUserId()).orElse(profile.id());
        if (!learner.equals(manager)) {
            learnerHalves.merge(manager, learner, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    private ClientClaims claims(String id) {
        return clients.computeIfAbsent(id, ClientClaims::new);
    }

    private LicenseClaims licenseClaims(String id) {
        return licenses.computeIfAbsent(id, LicenseClaims::new);
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        clients.values().forEach(claims -> {
            find(claims.title(), claims.fields(), findings);
            unreadable(claims.title(), claims.unreadableEnd(), findings);
        });
        licenses.values().forEach(claims -> {
            find(claims.title(), claims.fields(), findings);
            unreadable(claims.title(), claims.unreadableEnd(), findings);
        });
        return findings;
    }

    /** Read as no end it would pass for a seat that never expires, so it is told. */
    private static void unreadable(String title, Optional<String> end, List<Finding> findings) {
        end.ifPresent(text -> findings.add(Finding.ofRun(FindingReason.UNREADABLE_DATE, title + ": " + text)));
    }

    private static void find(String title, Map<String, Claim<?>> fields, List<Finding> findings) {
        fields.forEach((field, claim) -> claim.disagreement()
                .ifPresent(values -> findings.add(
                        Finding.ofRun(FindingReason.SOURCES_DISAGREE, title + ", " + field + ": " + values))));
    }
}
