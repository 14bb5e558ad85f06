package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One learner as the source described them at one moment.
 *
 * @param clientId the learner's own client; {@code client} holds what the profile says of it
 * @param activeLicense the license selected on the learner's screen; not a membership
 * @param fields the tenant's own fields as text, by name: {@code ref1} to {@code ref10} and
 *     {@code customFields.<slug>}; lists joined by a comma
 * @param events what feeds and side files add, in an order that does not depend on who told first
 * @param lastSeen empty for whoever the source still lists; for a leaver, when it last did
 */
public record LearnerProfile(
        Identity identity,
        Account account,
        Optional<String> clientId,
        Optional<Client> client,
        Optional<License> activeLicense,
        List<Allocation> allocations,
        List<Enrolment> enrolments,
        List<Bundle> bundles,
        List<PathAllocation> paths,
        List<Attendance> attendances,
        List<WaitlistedCourse> waitlist,
        Map<String, String> fields,
        List<CourseEvent> events,
        Optional<Instant> lastSeen) {
    public LearnerProfile {
        requireNonNull(identity);
        requireNonNull(account);
        requireNonNull(clientId);
        requireNonNull(client);
        requireNonNull(activeLicense);
        allocations = List.copyOf(allocations);
        enrolments = List.copyOf(enrolments);
        bundles = List.copyOf(bundles);
        paths = List.copyOf(paths);
        attendances = List.copyOf(attendances);
        waitlist = List.copyOf(waitlist);
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        events = List.copyOf(events);
        requireNonNull(lastSeen);
    }

    public String id() {
        return identity.id();
    }

    /** The same learner with these events instead. */
    public LearnerProfile withEvents(List<CourseEvent> others) {
        return with(others, lastSeen);
    }

    /** The same learner as one whom the source listed for the last time at this moment. */
    public LearnerProfile leftAfter(Instant seen) {
        return with(events, Optional.of(seen));
    }

    private LearnerProfile with(List<CourseEvent> someEvents, Optional<Instant> seen) {
        return new LearnerProfile(
                identity,
                account,
                clientId,
                client,
                activeLicense,
                allocations,
                enrolments,
                bundles,
                paths,
                attendances,
                waitlist,
                fields,
                someEvents,
                seen);
    }
}
