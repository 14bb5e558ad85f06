package registrar.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.Seat;
import registrar.record.Transcript;

/**
 * Which learners, seats and certificates a report speaks of. All of it is decided anew at each reading and comes out the
 * same, so that what was counted is what is streamed.
 *
 * @param subject what the rows are
 * @param reading works out a learner's record
 */
record Scope(ReportInput input, Subject subject, Function<LearnerProfile, Transcript> reading) {
    private static final Comparator<CourseRecord> BY_ID = Comparator.comparing(CourseRecord::courseId)
            .thenComparing(course -> course.certificate()
                    .flatMap(certificate -> certificate.id())
                    .orElse(""));

    static Scope of(ReportInput input, Subject subject) {
        var narrowing = new Narrowing(input.selection(), input.directory());
        return new Scope(
                input, subject, learner -> narrowing.visible(Transcript.of(learner, input.rules(), input.directory())));
    }

    /** What a report lists. A learner without any of it is documented and empty. */
    enum Subject {
        /** Client and license choose seats, and with them their learners; elsewhere they choose learners by their own. */
        SEATS,
        CERTIFICATES,
        BOTH,
        /** What requirements ask. */
        GAPS
    }

    boolean roster() {
        return subject == Subject.SEATS;
    }

    boolean empty(Transcript learner) {
        return switch (subject) {
            case SEATS -> seats(learner).isEmpty();
            case CERTIFICATES -> certified(learner).isEmpty();
            case BOTH -> seats(learner).isEmpty() && certified(learner).isEmpty();
            case GAPS -> learner.obligations().isEmpty();
        };
    }

    Narrowing narrowing() {
        return new Narrowing(input.selection(), input.directory());
    }

    /** The learners from the first on; those not wanted are passed over. */
    LearnerWalk open() throws IOException {
        return new LearnerWalk(this, input.snapshot().learners());
    }

    /** What became of this learner; empty when not wanted here. */
    Optional<Outcome<Transcript>> consider(LearnerProfile learner) {
        boolean maybe = roster() ? narrowing().role(learner) : narrowing().learner(learner);
        if (!maybe) {
            return Optional.empty();
        }
        Transcript transcript;
        try {
            transcript = reading.apply(learner);
        } catch (RuntimeException broken) {
            return roster() && !narrowing().likely(learner) ? Optional.empty() : Optional.of(failed(learner, broken));
        }
        if (roster() && narrowing().bySeat() && seats(transcript).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(strictly(transcript));
    }

    /** What this learner's record says, wanted or not. */
    Outcome<Transcript> read(LearnerProfile learner) {
        try {
            return strictly(reading.apply(learner));
        } catch (RuntimeException broken) {
            return failed(learner, broken);
        }
    }

    /** The seats wanted, by license id. */
    List<Seat> seats(Transcript learner) {
        return learner.seats().stream().filter(narrowing()::seat).toList();
    }

    /** The courses with a certificate wanted, by course id and certificate id. */
    List<CourseRecord> certified(Transcript learner) {
        return learner.courses().stream()
                .filter(course -> course.certificate().isPresent())
                .filter(course -> passes(course, input.filter()))
                .sorted(BY_ID)
                .toList();
    }

    /** All courses, by course id and certificate id. */
    static List<CourseRecord> byId(Transcript learner) {
        return learner.courses().stream().sorted(BY_ID).toList();
    }

    /** True for a certificate of the course wanted, issued or completed on one of the days wanted. */
    static boolean passes(CourseRecord course, Filter filter) {
        boolean anyDay = filter.from().isEmpty() && filter.to().isEmpty();
        return filter.course().map(wanted -> Narrowing.matches(course, wanted)).orElse(true)
                && (anyDay
                        || Stream.of(
                                        course.certificate().flatMap(Certificate::issued),
                                        course.history().completed())
                                .flatMap(Optional::stream)
                                .anyMatch(filter::between));
    }

    private Outcome<Transcript> strictly(Transcript learner) {
        if (!input.strict() || learner.findings().isEmpty()) {
            return new Outcome.Done<>(learner);
        }
        FindingReason first = learner.findings().get(0).reason();
        return new Outcome.Failed<>(
                learner.learnerId(),
                new Failure(
                        FailureReason.STRICT_FINDING,
                        "A strict run expects no findings; this learner's record has "
                                + learner.findings().size() + ", the first: " + first.key()
                                + ". Mend it at the source or run without --strict."));
    }

    private static Outcome<Transcript> failed(LearnerProfile learner, RuntimeException broken) {
        return new Outcome.Failed<>(
                learner.id(),
                new Failure(
                        FailureReason.BROKEN,
                        "The record of this learner could not be worked out ("
                                + broken.getClass().getSimpleName() + "). The others are not affected; report it."));
    }
}
