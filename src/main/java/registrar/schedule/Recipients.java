package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import registrar.mail.EmailAddress;

/** Who gets the mails of a schedule. */
public sealed interface Recipients {
    /** Each gets everything the schedule selects. */
    record All(List<EmailAddress> addresses) implements Recipients {
        public All {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * Each gets their own people only (docs/schedules.md).
     *
     * @param field the name of a field of the settings, for {@link By#FIELD} alone
     * @param file CSV with the columns {@code value} and {@code address}; without one mail goes to the address that the
     *     field holds, or to the learners' own
     */
    record Sliced(By by, Optional<String> field, Optional<Path> file) implements Recipients {
        public Sliced {
            requireNonNull(by);
            requireNonNull(field);
            requireNonNull(file);
        }
    }

    /** What decides whose a learner is. */
    enum By {
        CLIENT,
        LICENSE,
        LEARNER,
        FIELD
    }
}
