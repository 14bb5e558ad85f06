package registrar.failure;

/** Why a whole run ended early; the numbers are those of BSD's sysexits.h. */
public enum StopReason {
    USAGE(64),
    BAD_INPUT(65),
    UNAVAILABLE(69),
    CANNOT_CREATE(73),
    INPUT_OUTPUT(74),
    TRY_LATER(75),
    NOT_PERMITTED(77),
    SETTINGS(78);

    private final int exitCode;

    StopReason(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of the program, as docs/command-line.md lists them. */
    public int exitCode() {
        return exitCode;
    }
}
