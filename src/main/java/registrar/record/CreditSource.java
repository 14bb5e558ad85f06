package registrar.record;

/** Who says what credit a course gave (docs/rules.md, section 3). */
public enum CreditSource {
    /** Awards of the event feed: what was granted to this learner. */
    EVENT_FEED,
    /** The course rule of the settings: what completing the course is worth. */
    COURSE_RULE,
    NOT_SUPPLIED;

    /** The word in data formats: {@code event-feed}, {@code course-rule}, {@code not-supplied}. */
    public String key() {
        return switch (this) {
            case EVENT_FEED -> "event-feed";
            case COURSE_RULE -> "course-rule";
            case NOT_SUPPLIED -> "not-supplied";
        };
    }
}
