package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import registrar.failure.Finding;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;

/**
 * Everything the record says of one learner at the as-of moment.
 *
 * @param client the learner's own client with what the directory knows of it
 * @param lastActive in the issuer's zone
 * @param courses exact doubles are one row; in the total order of docs/rules.md, section 3
 * @param seats one for each allocated license, by license id
 * @param reported certificates of others that the learner brought; in no total
 * @param obligations what requirements ask of the learner, in the order of the settings
 * @param bundles titles of subscriptions held; {@code waitlist} titles of courses waited for; both sorted
 * @param findings what a person should look at, in the order met
 */
public record Transcript(
        LearnerProfile profile,
        DisplayName name,
        Optional<Client> client,
        Optional<LocalDate> lastActive,
        List<CourseRecord> courses,
        List<Seat> seats,
        List<PathRecord> paths,
        List<SessionRecord> sessions,
        List<ReportedCertificate> reported,
        List<Obligation> obligations,
        List<String> bundles,
        List<String> waitlist,
        List<Finding> findings) {
    public Transcript {
        requireNonNull(profile);
        requireNonNull(name);
        requireNonNull(client);
        requireNonNull(lastActive);
        courses = List.copyOf(courses);
        seats = List.copyOf(seats);
        paths = List.copyOf(paths);
        sessions = List.copyOf(sessions);
        reported = List.copyOf(reported);
        obligations = List.copyOf(obligations);
        bundles = List.copyOf(bundles);
        waitlist = List.copyOf(waitlist);
        findings = List.copyOf(findings);
    }

    /** Works out what a profile means. */
    public static Transcript of(LearnerProfile profile, Rules rules, Directory directory) {
        return new TranscriptReading(profile, rules, directory).transcript();
    }

    public String learnerId() {
        return profile.id();
    }
}
