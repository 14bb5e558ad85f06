package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Snapshot;
import registrar.mail.AllowList;
import registrar.record.Directory;
import registrar.report.ExtraField;
import registrar.store.DataFolder;

/**
 * Gives each recipient of a schedule only their people (docs/schedules.md, section Who gets whom). Reads the snapshot once
 * and sorts on disk, so memory does not grow with the learners.
 */
public final class Slicer {
    private static final int OUTSIDE_SHOWN = 10;

    private final DataFolder data;
    private final AllowList allowed;

    public Slicer(DataFolder data, AllowList allowed) {
        this.data = requireNonNull(data);
        this.allowed = requireNonNull(allowed);
    }

    /**
     * Looks for what can be found without a snapshot: the field, the file, and each of its lines by itself.
     *
     * @throws StoppedException with every line that cannot be used or names an address that is not allowed
     */
    public static void check(Recipients.Sliced sliced, List<ExtraField> fields, AllowList allowed) throws IOException {
        expectFile(sliced);
        if (sliced.by() == Recipients.By.FIELD) {
            Ownership.field(sliced, fields);
        }
        if (sliced.file().isPresent()) {
            var problems = new LineProblems(sliced.file().get());
            new PeopleFile(sliced.file().get(), problems).forEach((line, value, address) -> {
                if (!allowed.permits(address)) {
                    problems.add(line, "expected an address that mail.allow permits, found " + address);
                }
            });
            problems.tell();
        }
    }

    /**
     * Finds out who gets whom. Closed by the caller.
     *
     * @param snapshot holds whom the schedule's own selection names, and {@code directory} is made from it
     * @throws StoppedException when the field or file cannot be used, or an address is outside the allow-list; then
     *     nobody is to get anything
     */
    public Slices cut(Slicing slicing, Snapshot snapshot, Directory directory) throws IOException {
        return cut(slicing, new State(snapshot, directory), Optional.empty());
    }

    /** The same for a report that compares: the shares also have whom it tells of because they were somebody's before. */
    public Slices cut(Slicing slicing, State now, Optional<State> before) throws IOException {
        Slices slices = preview(slicing, now, before);
        if (slices.outside() > 0) {
            try (slices) {
                throw outside(slices);
            }
        }
        return slices;
    }

    /** The same, also when there are addresses outside the allow-list, which {@link Slices#outside} counts. */
    public Slices preview(Slicing slicing, Snapshot snapshot, Directory directory) throws IOException {
        return preview(slicing, new State(snapshot, directory), Optional.empty());
    }

    private Slices preview(Slicing slicing, State now, Optional<State> before) throws IOException {
        expectFile(slicing.sliced());
        Ownership ownership = Ownership.of(slicing, now.directory());
        var cutting = new Cutting(slicing, ownership, data, allowed);
        try {
            return cutting.cut(now, before);
        } catch (IOException | RuntimeException trouble) {
            cutting.close();
            throw trouble;
        }
    }

    /** Fields and learners may have addresses of their own; clients and licenses have none. */
    private static void expectFile(Recipients.Sliced sliced) throws StoppedException {
        boolean needed = sliced.by() == Recipients.By.CLIENT || sliced.by() == Recipients.By.LICENSE;
        if (needed && sliced.file().isEmpty()) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "each of a schedule expects a file beside by: "
                            + sliced.by().name().toLowerCase(Locale.ROOT)
                            + ", found none. Name a CSV with the columns value and address.");
        }
    }

    private static StoppedException outside(Slices slices) throws IOException {
        List<String> shown = slices.outside(OUTSIDE_SHOWN);
        long more = slices.outside() - shown.size();
        return new StoppedException(
                StopReason.NOT_PERMITTED,
                "Mail may go to addresses that mail.allow in the settings permits, and these are not among them, so nobody"
                        + " gets anything: " + String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more")
                        + ". Mend the addresses, or add them or their domain to mail.allow.");
    }
}
