package registrar.learner;

/** Is told how a run gets on; called from several threads, returns at once. */
public interface Progress {
    /** Says nothing to anybody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(Phase phase, long expected) {}

        @Override
        public void done(long learners) {}

        @Override
        public void leftOut(long learners) {}

        @Override
        public void failed(long learners) {}
    };

    /** What the run is busy with. */
    enum Phase {
        FETCHING,
        WRITING
    }

    /** A phase begins; {@code expected} learners, or -1 when not yet known. May be said again with a better number. */
    void begin(Phase phase, long expected);

    void done(long learners);

    void leftOut(long learners);

    void failed(long learners);
}
