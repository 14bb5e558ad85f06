package registrar.failure;

import static java.util.Objects.requireNonNull;

/** What became of one learner; the others go on whatever it is (docs/rules.md, section 7). */
public sealed interface Outcome<T> {
    /** It worked. */
    record Done<T>(T value) implements Outcome<T> {
        public Done {
            requireNonNull(value);
        }
    }

    /** Asked for, but not found or refused by a rule. */
    record LeftOut<T>(String learnerId, Failure failure) implements Outcome<T> {
        public LeftOut {
            requireNonNull(learnerId);
            requireNonNull(failure);
        }
    }

    /** Something broke. */
    record Failed<T>(String learnerId, Failure failure) implements Outcome<T> {
        public Failed {
            requireNonNull(learnerId);
            requireNonNull(failure);
        }
    }
}
