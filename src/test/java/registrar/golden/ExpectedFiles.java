package registrar.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files in {@code samples/expected}. With {@code -Dgolden.update=true} they are written instead of compared; the
 * difference is then for a person to read.
 */
final class ExpectedFiles {
    static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Path FOLDER = SampleRun.SAMPLES.resolve("expected");

    private ExpectedFiles() {}

    /** @throws AssertionError that shows the first line that differs */
    static void check(String name, String found) throws IOException {
        Path file = FOLDER.resolve(name);
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file) || !Files.readString(file).equals(found)) {
                Files.writeString(file, found);
            }
            return;
        }
        if (!Files.exists(file)) {
            throw new AssertionError("There is no " + file + " yet. " + toAccept());
        }
        String expected = Files.readString(file);
        if (!expected.equals(found)) {
            throw new AssertionError(
                    difference(file, expected.lines().toList(), found.lines().toList()));
        }
    }

    /** The names of the files there are, relative to the folder. */
    static Set<String> names() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            var names = new TreeSet<String>();
            files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
            return names;
        }
    }

    static void delete(String name) throws IOException {
        Files.delete(FOLDER.resolve(name));
    }

    static String toAccept() {
        return "If this is meant: mvn verify -Dgolden.update=true, then read the difference under samples/expected.";
    }

    private static String difference(Path file, List<String> expected, List<String> found) {
        int line = 0;
        while (line < expected.size()
                && line < found.size()
                && expected.get(line).equals(found.get(line))) {
            line++;
        }
        return file + " differs from line " + (line + 1) + " on (" + expected.size() + " lines expected, "
                + found.size()
                + " found):\n  expected: " + line(expected, line) + "\n  found:    " + line(found, line) + "\n"
                + toAccept();
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(the end)";
    }
}
