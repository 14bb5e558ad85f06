package registrar.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.record.Transcript;

/** A kind of report. Stateless: one instance serves all runs and threads. */
public sealed interface ReportType {
    /** The word for it on the command line, in file names and in data. */
    String key();

    /** What is written when no format is asked for. */
    Format defaultFormat();

    /** What it can be written as. */
    default Set<Format> formats() {
        return Set.of(Format.values());
    }

    /** True when it can be narrowed to a course. */
    default boolean byCourse() {
        return filtered();
    }

    /** True when it can be narrowed to a course and to days of issue or completion. */
    default boolean filtered() {
        return false;
    }

    /** True when it can tell what changed since an earlier state, {@link ReportInput#since}. */
    default boolean compares() {
        return false;
    }

    /** True when client and license choose seats, and learners by these; elsewhere they choose learners by their own. */
    default boolean bySeats() {
        return false;
    }

    /** True when it lists what changed, and so tells of people who are there no more. */
    default boolean aboutChanges() {
        return false;
    }

    /**
     * Looks for all that selection and filter name.
     *
     * @throws registrar.failure.StoppedException when one of these is not there
     */
    default Checked check(ReportInput whole) throws IOException {
        SelectionCheck.of(whole);
        return new Checked(whole.rules().requirements());
    }

    /** A report that gives each learner documents of their own. */
    non-sealed interface PerLearner extends ReportType {
        /**
         * True when the selection of the input wants this learner at all. Whoever asks calls {@link SelectionCheck#of}
         * once before the first learner.
         */
        boolean wants(LearnerProfile learner, ReportInput input);

        /**
         * The learner's documents; none is fine and counts as empty. An outcome that is not done is about this learner
         * and ends nothing.
         */
        Outcome<List<Document>> documents(Transcript learner, ReportInput input);
    }

    /** A report over all learners selected, in one document. */
    non-sealed interface Overall extends ReportType {
        /**
         * Reads the snapshot as often as it needs. The document's rows read it again, lazily.
         *
         * @throws registrar.failure.StoppedException when the selection or filter names something that is not there
         */
        Reported report(ReportInput input) throws IOException;
    }

    /** An overall report and how its learners fared. */
    record Reported(Document document, Tally tally) {}
}
