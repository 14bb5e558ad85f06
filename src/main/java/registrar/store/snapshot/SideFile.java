package registrar.store.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.json.EventWriter;
import registrar.learner.CourseEvent;
import registrar.store.Key;
import registrar.store.Transaction;

/** The certificate records that a file of the user's adds. */
final class SideFile {
    private static final int TOGETHER = 500;

    private final Transaction transaction;
    private final List<Object[]> held = new ArrayList<>();

    private SideFile(Transaction transaction) {
        this.transaction = transaction;
    }

    static Optional<String> digest(Transaction transaction) {
        return transaction.first(row -> row.text("digest"), "SELECT digest FROM side_file");
    }

    /** Takes all lines of a file in the place of those of another. */
    static void replace(Transaction transaction, String digest, Intake.SideLines lines) throws IOException {
        transaction.update("DELETE FROM side_line");
        SideFile file = new SideFile(transaction);
        lines.forEach(file::take);
        file.write();
        transaction.update(
                "INSERT INTO side_file (only_one, digest) VALUES (1, ?)"
                        + " ON CONFLICT (only_one) DO UPDATE SET digest = excluded.digest",
                digest);
    }

    private void take(int number, String learner, CourseEvent.Certified certificate) {
        held.add(new Object[] {
            (long) number, Key.of(learner), Key.of(Version.lower(learner)), EventWriter.write(List.of(certificate))
        });
        if (held.size() >= TOGETHER) {
            write();
        }
    }

    private void write() {
        transaction.updateAll("INSERT INTO side_line (line, learner, email, fact) VALUES (?, ?, ?, ?)", held);
        held.clear();
    }
}
