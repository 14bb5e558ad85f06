package registrar.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import registrar.record.CredentialStatus;

/** The most urgent certificates: at most ten, at most seven of one status, so that no status hides the others. */
final class Urgent {
    private static final int MOST = 10;
    private static final int MOST_OF_ONE_STATUS = 7;
    private static final List<CredentialStatus> STATUSES =
            List.of(CredentialStatus.EXPIRED, CredentialStatus.IN_GRACE, CredentialStatus.EXPIRING);

    private static final Comparator<Item> ORDER = Comparator.<Item, CredentialStatus>comparing(
                    item -> item.held().certificate().status())
            .thenComparing(item -> item.held().certificate().daysLeft().orElse(Long.MAX_VALUE))
            .thenComparing(item -> item.held().learner().name().lastName().orElse(""))
            .thenComparing(item -> item.held().learner().name().firstName().orElse(""))
            .thenComparing(item -> item.held().learner().learnerId())
            .thenComparing(item -> item.held().course().courseId())
            .thenComparing(item -> item.held().certificate().id().orElse(""));

    private final Map<CredentialStatus, PriorityQueue<Item>> kept = new EnumMap<>(CredentialStatus.class);

    /**
     * A certificate and the license under which people know its holder.
     *
     * @param license empty without a seat
     */
    record Item(HeldCertificate held, Optional<String> license) {}

    void add(HeldCertificate held, Optional<String> license) {
        CredentialStatus status = held.certificate().status();
        if (!held.certificate().current() || !STATUSES.contains(status)) {
            return;
        }
        var queue = kept.computeIfAbsent(status, key -> new PriorityQueue<>(ORDER.reversed()));
        queue.add(new Item(held, license));
        if (queue.size() > MOST_OF_ONE_STATUS) {
            queue.remove();
        }
    }

    List<Item> items() {
        var all = new ArrayList<Item>();
        kept.values().forEach(all::addAll);
        return all.stream().sorted(ORDER).limit(MOST).toList();
    }
}
