package registrar.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A run summary without the list of its files, whose sizes differ between machines, and without the time it took. */
final class RunListing {
    private RunListing() {}

    static String of(Path file) throws IOException {
        return Files.readString(file)
                .replaceFirst("(?s),\\n  \"files\": \\[.*?\\n  ]", "")
                .lines()
                .filter(line -> !line.contains("\"seconds\": "))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
