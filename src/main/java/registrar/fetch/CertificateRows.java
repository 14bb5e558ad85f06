package registrar.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.snapshot.Intake.SideLines;

/** One pass through a side file: hands on what can be used, and says at the end what cannot. */
final class CertificateRows {
    private static final int MOST_TOLD = 50;

    private final Path file;
    private final BufferedReader text;
    private final List<String> problems = new ArrayList<>();
    private long more;

    CertificateRows(Path file, BufferedReader text) {
        this.file = file;
        this.text = text;
    }

    /** @throws StoppedException with every line that cannot be used */
    void forEach(SideLines.Line taker) throws IOException {
        CsvRows rows = CsvRows.of(text);
        Optional<CsvRows.Row> header = rows.next();
        if (header.isEmpty()) {
            problem(1, "expected a header with the columns " + columns() + ", found nothing");
        } else {
            List<String> names = names(header.get());
            if (problems.isEmpty()) {
                lines(rows, names, taker);
            }
        }
        tell();
    }

    private void lines(CsvRows rows, List<String> names, SideLines.Line taker) throws IOException {
        for (Optional<CsvRows.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            CsvRows.Row row = next.get();
            if (!row.whole()) {
                problem(row.line(), "expected a quote that closes, found the end of the file, or a line without end");
                return;
            }
            if (row.cells().size() == names.size()) {
                line(row, names, taker);
            } else {
                problem(
                        row.line(),
                        "expected " + names.size() + " cells, as the header has, found "
                                + row.cells().size());
            }
        }
    }

    private void line(CsvRows.Row row, List<String> names, SideLines.Line taker) throws IOException {
        try {
            CertificateLine line = CertificateLine.of(row.line(), column -> {
                int place = names.indexOf(column);
                return place < 0 ? "" : row.cells().get(place).strip();
            });
            taker.take(line.number(), line.learner(), line.certificate());
        } catch (CertificateLine.Unusable unusable) {
            problem(row.line(), unusable.getMessage());
        }
    }

    private List<String> names(CsvRows.Row header) {
        List<String> names = header.cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> met = new HashSet<>();
        for (String name : names) {
            if (!CertificateLine.COLUMNS.contains(name)) {
                problem(header.line(), "expected only the columns " + columns() + ", found \"" + Shown.of(name) + "\"");
            } else if (!met.add(name)) {
                problem(header.line(), "expected each column once, found \"" + name + "\" again");
            }
        }
        if (!met.contains("learner") || !met.contains("course") && !met.contains("certificate")) {
            problem(header.line(), "expected the column learner, and course or certificate, found them not");
        }
        return names;
    }

    private static String columns() {
        return String.join(", ", CertificateLine.COLUMNS);
    }

    private void problem(int line, String what) {
        if (problems.size() < MOST_TOLD) {
            problems.add("line " + line + ": " + what);
        } else {
            more++;
        }
    }

    private void tell() throws StoppedException {
        if (problems.isEmpty()) {
            return;
        }
        String rest = more == 0 ? "" : "\n  and " + more + " more";
        throw new StoppedException(
                StopReason.BAD_INPUT,
                "Expected certificates in every line of " + file
                        + ", but some cannot be used, so none is. Mend these and" + " fetch again:\n  "
                        + String.join("\n  ", problems) + rest);
    }
}
