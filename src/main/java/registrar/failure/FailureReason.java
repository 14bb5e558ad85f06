package registrar.failure;

import java.util.Locale;

/** Why one learner has no document; the key is what summaries count by. */
public enum FailureReason {
    /** Asked for, but the source does not know them. */
    NOT_FOUND,
    /** The source refuses this one learner (403). */
    NOT_PERMITTED,
    /** The profile could not be read: cut, not JSON, without an id, too large or too deep. */
    UNREADABLE_PROFILE,
    /** A certificate needs a name that is neither an e-mail address nor an id (docs/rules.md, section 6). */
    NO_PRINTABLE_NAME,
    /** A text does not fit its place even at the smallest permitted size. */
    TEXT_DOES_NOT_FIT,
    /** A finding under {@code --strict}. */
    STRICT_FINDING,
    /** Reading, working out or drawing broke for this learner. */
    BROKEN;

    /** The stable word in data formats, such as {@code not_found}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
