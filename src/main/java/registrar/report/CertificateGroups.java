package registrar.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.record.Certificate;

/** Certificates counted by something they share, such as their course. Grows with these, not with the learners. */
final class CertificateGroups {
    private final Map<String, Group> groups = new TreeMap<>();

    /**
     * What has one key.
     *
     * @param title as first met; empty for what shares nothing
     */
    record Group(String key, Optional<String> title, CertificateCounts counts) {}

    void add(String key, Optional<String> title, Certificate certificate) {
        groups.computeIfAbsent(key, id -> new Group(id, title, new CertificateCounts()))
                .counts()
                .add(certificate);
    }

    /** By title and key; the one without a title last. */
    List<Group> groups() {
        return groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.title().isEmpty())
                        .thenComparing(group -> group.title().orElse(""))
                        .thenComparing(Group::key))
                .toList();
    }
}
