package registrar.report;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.LearnerProfile;
import registrar.learner.Snapshot;
import registrar.record.Transcript;

/**
 * Two states of the tenant and whose changes are wanted: whoever a roster would want in either of them. What held
 * before is reckoned at the earlier state's own moment.
 */
final class Comparison {
    private final Scope before;
    private final Scope now;
    private final Set<String> unknownBefore;
    private final Set<String> unknownNow;

    private Comparison(Scope before, Scope now) {
        this.before = before;
        this.now = now;
        // who was asked for by name and was nowhere then has joined since
        this.unknownBefore = leftOut(before.input().snapshot(), reason -> reason != FailureReason.NOT_FOUND);
        this.unknownNow = leftOut(now.input().snapshot(), reason -> true);
    }

    /** @throws StoppedException when the earlier state is not earlier */
    static Comparison of(ReportInput input, Earlier since) throws StoppedException {
        return of(input, since, Scope.Subject.SEATS);
    }

    /** The same of whoever a report with these rows would want in either state. */
    static Comparison of(ReportInput input, Earlier since, Scope.Subject subject) throws StoppedException {
        if (since.rules().asOf().isAfter(input.rules().asOf())) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "--since expects a state before the moment of the report, "
                            + input.rules().asOf() + ", but "
                            + since.snapshot().id() + " speaks for "
                            + since.rules().asOf()
                            + ". Choose an earlier one, or a later --as-of.");
        }
        return new Comparison(Scope.of(input.at(since), subject), Scope.of(input, subject));
    }

    Scope now() {
        return now;
    }

    Scope before() {
        return before;
    }

    ComparisonWalk open() throws IOException {
        return new ComparisonWalk(
                this, PairStream.open(before.input().snapshot(), now.input().snapshot()));
    }

    /** What became of this learner; empty when not wanted in either state, or not known in the later one. */
    Optional<Outcome<Compared>> consider(Pair<LearnerProfile> found) {
        Pair<LearnerProfile> pair = listed(found);
        LearnerProfile learner = requireNonNull(pair.now().or(pair::before).orElse(null));
        boolean asked = pair.now().isPresent() || named(learner);
        if (!asked || (pair.now().isEmpty() && unknownNow.contains(learner.id()))) {
            return Optional.empty();
        }
        Optional<Outcome<Transcript>> had = pair.before().flatMap(before::consider);
        Optional<Outcome<Transcript>> has = pair.now().flatMap(now::consider);
        if (had.isEmpty() && has.isEmpty()) {
            return Optional.empty();
        }
        // wanted in one state, a learner is compared in both
        return Optional.of(compare(
                learner.id(),
                had.or(() -> pair.before().map(before::read)),
                has.or(() -> pair.now().map(now::read)),
                now.narrowing().bySeat() && had.isPresent() != has.isPresent(),
                has.isPresent()));
    }

    private Outcome<Compared> compare(
            String id,
            Optional<Outcome<Transcript>> had,
            Optional<Outcome<Transcript>> has,
            boolean moved,
            boolean hither) {
        for (Optional<Outcome<Transcript>> outcome : List.of(has, had)) {
            if (outcome.isPresent() && outcome.get() instanceof Outcome.Failed<Transcript> broken) {
                return new Outcome.Failed<>(id, broken.failure());
            }
        }
        Optional<Transcript> earlier = had.flatMap(Comparison::done);
        Optional<Transcript> later = has.flatMap(Comparison::done);
        boolean known = earlier.isPresent() || !unknownBefore.contains(id);
        var changes = new LearnerChanges(this);
        if (moved && earlier.isPresent() && later.isPresent()) {
            Transcript seen = hither ? later.get() : earlier.get();
            return new Outcome.Done<>(new Compared(seen, changes.ofSeats(new Pair<>(earlier, later), seen), known));
        }
        return new Outcome.Done<>(new Compared(
                later.or(() -> earlier).orElseThrow(),
                known ? changes.of(new Pair<>(earlier, later)) : List.of(),
                known));
    }

    private static Optional<Transcript> done(Outcome<Transcript> outcome) {
        return outcome instanceof Outcome.Done<Transcript> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** The later snapshot holds only the learners asked for by name; the earlier may hold everybody. */
    private boolean named(LearnerProfile learner) {
        List<String> wanted = now.input().selection().learners();
        return wanted.isEmpty()
                || wanted.contains(learner.id())
                || learner.identity()
                        .email()
                        .filter(email -> wanted.stream().anyMatch(email::equalsIgnoreCase))
                        .isPresent();
    }

    private static Set<String> leftOut(Snapshot snapshot, Predicate<FailureReason> wanted) {
        return snapshot.leftOut().stream()
                .filter(learner -> wanted.test(learner.failure().reason()))
                .map(Outcome.LeftOut::learnerId)
                .collect(toUnmodifiableSet());
    }

    /** A source that is asked for somebody by name may still have them when they have left. */
    private static Pair<LearnerProfile> listed(Pair<LearnerProfile> found) {
        Optional<LearnerProfile> before = found.before().filter(Comparison::listed);
        Optional<LearnerProfile> now = found.now().filter(Comparison::listed);
        return before.isEmpty() && now.isEmpty() ? found : new Pair<>(before, now);
    }

    private static boolean listed(LearnerProfile learner) {
        return learner.lastSeen().isEmpty();
    }
}
