package registrar.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.CsvRows;
import registrar.fetch.Shown;
import registrar.mail.EmailAddress;

/** One pass through the file that says who gets whom (docs/schedules.md, section Who gets whom). */
final class PeopleFile {
    private static final String VALUE = "value";
    private static final String ADDRESS = "address";

    private final Path file;
    private final LineProblems problems;

    PeopleFile(Path file, LineProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Takes the lines that can be used. */
    interface Line {
        void take(int number, String value, EmailAddress address) throws IOException;
    }

    /**
     * Reads the whole file; what is wrong with a line is noted as a problem.
     *
     * @throws StoppedException SETTINGS when there is none that can be read, BAD_INPUT when it is not UTF-8
     */
    void forEach(Line taker) throws IOException {
        try (BufferedReader text = open()) {
            CsvRows rows = CsvRows.of(text);
            Optional<CsvRows.Row> header = rows.next();
            List<String> names = header.map(PeopleFile::names).orElse(List.of());
            if (names.indexOf(VALUE) < 0 || names.indexOf(ADDRESS) < 0) {
                problems.add(
                        header.map(CsvRows.Row::line).orElse(1),
                        "expected a header with the columns value and address, found "
                                + (names.isEmpty() ? "nothing" : "\"" + Shown.of(String.join(", ", names)) + "\""));
                return;
            }
            lines(rows, names, taker);
        } catch (CharacterCodingException otherEncoding) {
            throw new StoppedException(
                    StopReason.BAD_INPUT,
                    "Expected UTF-8 text in " + file + ", but found another encoding. Save it as UTF-8.",
                    otherEncoding);
        }
    }

    private BufferedReader open() throws StoppedException {
        try {
            if (!Files.isDirectory(file)) {
                return new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
            }
        } catch (IOException missing) {
            throw unreadable(Files.exists(file) ? "one that may not be read" : "none", missing);
        }
        throw unreadable("a folder", null);
    }

    private StoppedException unreadable(String found, IOException cause) {
        return new StoppedException(
                StopReason.SETTINGS,
                "Expected a file that says who gets whom at " + file + ", but found " + found
                        + ". Check file under each of the schedule.",
                cause);
    }

    private static List<String> names(CsvRows.Row header) {
        return header.cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private void lines(CsvRows rows, List<String> names, Line taker) throws IOException {
        for (Optional<CsvRows.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
            CsvRows.Row row = next.get();
            if (!row.whole()) {
                problems.add(
                        row.line(), "expected a quote that closes, found the end of the file, or a line without end");
                return;
            }
            if (row.cells().size() == names.size()) {
                line(row, names, taker);
            } else {
                problems.add(
                        row.line(),
                        "expected " + names.size() + " cells, as the header has, found "
                                + row.cells().size());
            }
        }
    }

    private void line(CsvRows.Row row, List<String> names, Line taker) throws IOException {
        String value = row.cells().get(names.indexOf(VALUE)).strip();
        String address = row.cells().get(names.indexOf(ADDRESS)).strip();
        Optional<EmailAddress> mailbox = Addresses.of(address);
        if (value.isEmpty()) {
            problems.add(row.line(), "expected a value, found none");
        }
        if (mailbox.isEmpty()) {
            problems.add(row.line(), "expected one e-mail address, found \"" + Shown.of(address) + "\"");
        }
        if (mailbox.isPresent() && !value.isEmpty()) {
            taker.take(row.line(), value, mailbox.get());
        }
    }
}
