package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;

/** How long a course's certificates count, as the settings say (docs/rules.md, sections 2 and 4). */
public sealed interface Validity {
    /** For a period from the day of issue; the day on which it is over is the first invalid one. */
    record Lasting(Period period) implements Validity {
        private static final long LONGEST_YEARS = 1000;

        public Lasting {
            requireNonNull(period);
            if (period.toTotalMonths() > LONGEST_YEARS * 12 || period.getDays() > LONGEST_YEARS * 366) {
                throw new IllegalArgumentException("A validity must not be longer than 1000 years: " + period);
            }
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("A validity must be longer than nothing: " + period);
            }
        }
    }

    /** Through a fixed day, for everyone. */
    record Until(LocalDate lastValidDay) implements Validity {
        public Until {
            requireNonNull(lastValidDay);
        }
    }

    /** For ever. */
    record Never() implements Validity {}
}
