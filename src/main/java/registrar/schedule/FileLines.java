package registrar.schedule;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.failure.StoppedException;
import registrar.store.DataFolder;

/** All lines of the file that says who gets whom, checked, by the keys of their values. */
final class FileLines implements Closeable {
    /** Key, address, number of the line, value as written. */
    private final SortedParts lines;

    private FileLines(DataFolder data) {
        this.lines = new SortedParts(data);
    }

    /** @throws StoppedException when any line cannot be used, with all of these */
    static FileLines read(Path file, Ownership ownership, DataFolder data) throws IOException {
        var problems = new LineProblems(file);
        var all = new FileLines(data);
        try {
            new PeopleFile(file, problems).forEach((number, value, address) -> {
                try {
                    all.lines.add(ownership.key(value), address.text(), padded(number), value);
                } catch (Ownership.Ambiguous several) {
                    problems.add(number, several.getMessage());
                }
            });
            all.findDoubles(problems);
            problems.tell();
            return all;
        } catch (IOException | RuntimeException trouble) {
            all.close();
            throw trouble;
        }
    }

    SortedParts.Reading open() throws IOException {
        return lines.open();
    }

    private void findDoubles(LineProblems problems) throws IOException {
        try (SortedParts.Reading reading = lines.open()) {
            Optional<List<String>> before = Optional.empty();
            for (Optional<List<String>> line = reading.next(); line.isPresent(); line = reading.next()) {
                if (before.isPresent()
                        && before.get().subList(0, 2).equals(line.get().subList(0, 2))) {
                    problems.add(
                            number(line.get()),
                            "says again what line " + number(before.get()) + " says; take out one of the two");
                } else {
                    before = line;
                }
            }
        }
    }

    /** So that numbers sort as text. */
    private static String padded(int number) {
        return String.format(Locale.ROOT, "%010d", number);
    }

    private static int number(List<String> line) {
        return Integer.parseInt(line.get(2));
    }

    @Override
    public void close() {
        lines.close();
    }
}
