package registrar.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A typed value. Data formats print it bare; documents print it for the edition's zone and the reader's language. */
public sealed interface Value {
    /** Text from the source: data in every format, whatever it looks like. */
    record Text(String text) implements Value {
        public Text {
            requireNonNull(text);
        }
    }

    /** An id, SKU or number that is text: never grouped, never broken, never a number. */
    record Identifier(String text) implements Value {
        public Identifier {
            requireNonNull(text);
        }
    }

    /** Words of ours: a key of the message files, with values for its {0}, {1}, … */
    record Phrase(String key, List<Value> arguments) implements Value {
        public Phrase {
            requireNonNull(key);
            arguments = List.copyOf(arguments);
        }
    }

    /** A whole number. */
    record Count(long number) implements Value {}

    /** A decimal number with as many decimals as it has. */
    record Amount(BigDecimal number) implements Value {
        public Amount {
            requireNonNull(number);
        }
    }

    /** A part of a whole; the whole may be zero and nothing divides by it. */
    record Share(long part, long whole) implements Value {}

    /** A date. */
    record Day(LocalDate date) implements Value {
        public Day {
            requireNonNull(date);
        }
    }

    /** A moment; always printed with its offset. */
    record Moment(Instant instant) implements Value {
        public Moment {
            requireNonNull(instant);
        }
    }

    /** Days counted from first access: a bare number in data, "365 days from first access" in documents. */
    record AccessDays(int days) implements Value {}

    /**
     * One of a closed set of words.
     *
     * @param family the key of the set, such as {@code seat_status}; words are found under {@code <family>.<key>}
     * @param key the word in data formats, such as {@code EXPIRING} or {@code 0-30}
     * @param severity for sorting, 0 is the most severe
     */
    record State(String family, String key, int severity) implements Value {
        public State {
            requireNonNull(family);
            requireNonNull(key);
        }
    }

    /** True or false. */
    record Flag(boolean on) implements Value {}

    /** Nothing here, and in documents the word for why; empty in CSV, null in JSON. */
    record Blank(Reason reason) implements Value {
        public Blank {
            requireNonNull(reason);
        }

        /** Why there is nothing. */
        public enum Reason {
            /** There is none; a dash. */
            NONE,
            /** The source does not say; "Not supplied". */
            NOT_SUPPLIED,
            /** By design; "No expiry". */
            NO_EXPIRY,
            /** Nothing at all is printed. */
            EMPTY
        }
    }

    /** One method for each kind, so that the compiler finds whoever forgot a new one. */
    interface Visitor<R> {
        R text(Text value);

        R identifier(Identifier value);

        R phrase(Phrase value);

        R count(Count value);

        R amount(Amount value);

        R share(Share value);

        R day(Day value);

        R moment(Moment value);

        R accessDays(AccessDays value);

        R state(State value);

        R flag(Flag value);

        R blank(Blank value);
    }

    /** Calls the visitor's method for this kind. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Text value) {
            return visitor.text(value);
        } else if (this instanceof Identifier value) {
            return visitor.identifier(value);
        } else if (this instanceof Phrase value) {
            return visitor.phrase(value);
        } else if (this instanceof Count value) {
            return visitor.count(value);
        } else if (this instanceof Amount value) {
            return visitor.amount(value);
        } else if (this instanceof Share value) {
            return visitor.share(value);
        } else if (this instanceof Day value) {
            return visitor.day(value);
        } else if (this instanceof Moment value) {
            return visitor.moment(value);
        } else if (this instanceof AccessDays value) {
            return visitor.accessDays(value);
        } else if (this instanceof State value) {
            return visitor.state(value);
        } else if (this instanceof Flag value) {
            return visitor.flag(value);
        } else if (this instanceof Blank value) {
            return visitor.blank(value);
        }
        throw new AssertionError("Unknown kind of value: " + getClass());
    }
}
