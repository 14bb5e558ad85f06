package registrar.record;

/** Where a last valid day comes from (docs/rules.md, section 4). */
public enum ExpirySource {
    /** A certificate record of the source or of a side file. */
    SOURCE,
    /** A course rule of the settings. */
    COMPUTED,
    NOT_SUPPLIED;

    /** The word in data formats: {@code source}, {@code computed}, {@code not-supplied}. */
    public String key() {
        return switch (this) {
            case SOURCE -> "source";
            case COMPUTED -> "computed";
            case NOT_SUPPLIED -> "not-supplied";
        };
    }
}
