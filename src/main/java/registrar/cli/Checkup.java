package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.failure.StopReason;

/** What the doctor found out about one thing. */
public sealed interface Checkup {
    /** One word, such as {@code store}. */
    String about();

    /** A sentence or two: what was found and, unless all is well, what to do. Never a secret. */
    String words();

    /** More of it, a line each. */
    List<String> details();

    /** All is well. */
    record Fine(String about, String words, List<String> details) implements Checkup {
        public Fine {
            requireNonNull(about);
            requireNonNull(words);
            details = List.copyOf(details);
        }

        public Fine(String about, String words) {
            this(about, words, List.of());
        }
    }

    /** It works, but somebody should look at it. */
    record Doubtful(String about, String words, List<String> details) implements Checkup {
        public Doubtful {
            requireNonNull(about);
            requireNonNull(words);
            details = List.copyOf(details);
        }

        public Doubtful(String about, String words) {
            this(about, words, List.of());
        }
    }

    /** It does not work; {@code reason} gives the exit code. */
    record Faulty(String about, String words, List<String> details, StopReason reason) implements Checkup {
        public Faulty {
            requireNonNull(about);
            requireNonNull(words);
            details = List.copyOf(details);
            requireNonNull(reason);
        }

        public Faulty(String about, String words, StopReason reason) {
            this(about, words, List.of(), reason);
        }
    }
}
