package registrar.cli;

/** Says how to go on when the process is ended from outside, as by Ctrl-C, before this has ended. */
final class Unfinished {
    private final Thread words;

    Unfinished(Speaker speaker) {
        words = new Thread(
                () -> speaker.warn(
                        "registrar: Interrupted. What was fetched so far is kept in the store; the same command"
                                + " goes on from there."),
                "last-words");
    }

    void begin() {
        Runtime.getRuntime().addShutdownHook(words);
    }

    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(words);
        } catch (IllegalStateException alreadyEnding) {
            // then it speaks
        }
    }
}
