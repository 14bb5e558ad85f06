package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import registrar.learner.Progress;
import registrar.store.Restored;

/** What the commands need done. Every method may end with a {@link registrar.failure.StoppedException}. */
public interface Registrar {
    /** @param verbose whether log messages go to standard error; otherwise there are none */
    void log(boolean verbose);

    /** Fetches, writes the documents and, beside them, the run summary. */
    Exported export(ExportOrder order, Progress progress) throws IOException;

    /**
     * Explains a learner's statuses.
     *
     * @throws registrar.failure.StoppedException {@code USAGE} when nobody, or nothing of theirs, is called so
     */
    Explained why(WhyOrder order) throws IOException;

    /** Takes a snapshot into the store, or goes on with an interrupted one, and removes those that grew too old. */
    Fetched fetch(FetchOrder order, Progress progress) throws IOException;

    /** The snapshots of the store; none when there is no store yet. */
    SnapshotList snapshots(ExportOrder.Place place) throws IOException;

    /**
     * The last run of this command, when it was interrupted.
     *
     * @throws registrar.failure.StoppedException {@code USAGE} when there is nothing to resume, saying why
     */
    Interrupted interrupted(ExportOrder.Place place, String command) throws IOException;

    /** Opens the journal; an empty one when there is no store. */
    RunReader runs(ExportOrder.Place place) throws IOException;

    /** Removes a learner, by id or e-mail address, from the store. */
    Forgotten forget(ExportOrder.Place place, String learner) throws IOException;

    /** Copies the store into a new file. */
    void backup(ExportOrder.Place place, Path file) throws IOException;

    /** Puts a copy in the place of the store. */
    Restored restore(ExportOrder.Place place, Path file) throws IOException;

    /** Puts a report into the outbox and sends it; the store is made when there is none, because the outbox is in it. */
    Sent send(SendOrder order, Progress progress) throws IOException;

    /** Opens the schedules of the settings. */
    ScheduleDesk schedules(ExportOrder.Place place) throws IOException;

    /** Looks at everything a run needs, and tells of each thing as soon as it was looked at. */
    void doctor(DoctorOrder order, Consumer<Checkup> told) throws IOException;

    /**
     * Writes every report in every format from the made-up people, who are fetched from a sandbox.
     *
     * @param told is given a report as soon as it is written
     * @return what to look at first
     */
    List<Path> demo(Path out, Progress progress, Consumer<Exported> told) throws IOException;
}
