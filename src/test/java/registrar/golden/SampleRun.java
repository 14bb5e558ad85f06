package registrar.golden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import registrar.app.Main;
import registrar.cli.Surroundings;
import registrar.document.Format;

/**
 * One command about the made-up people, and what it wrote into a folder.
 *
 * @param name tells this run from others of the same report and locale
 */
record SampleRun(String locale, String report, String name, int code, String said, List<Path> files) {
    static final Path SAMPLES = Path.of("samples");
    private static final Path TARGET = Path.of("target", "golden");
    static final Path DATA = TARGET.resolve("data");

    /** Runs the command as it would be typed, with these formats and further options. */
    static SampleRun of(String locale, String report, String name, String formats, String... more) throws IOException {
        Path folder = TARGET.resolve(Path.of(locale, report, name));
        clear(folder);
        var said = new ByteArrayOutputStream();
        int code = run(said, arguments(locale, report, formats, folder, more));
        return new SampleRun(locale, report, name, code, said.toString(StandardCharsets.UTF_8), files(folder));
    }

    /** The same once more, into an archive. */
    Path again(String formats, String... more) throws IOException {
        Path archive = TARGET.resolve(locale + "-" + report + "-" + name + ".zip");
        Files.deleteIfExists(archive);
        run(new ByteArrayOutputStream(), arguments(locale, report, formats, archive, more));
        return archive;
    }

    /** The documents' files, without {@code run.json}. */
    List<Path> documents() {
        return files.stream().filter(file -> !file.equals(runFile())).toList();
    }

    List<Path> documents(Format format) {
        return documents().stream()
                .filter(file -> file.toString().endsWith("." + format.key()))
                .toList();
    }

    /** The one document over all learners in this format. */
    Path document(Format format) {
        return documents(format).get(0);
    }

    /** The same document in another format. */
    static Path beside(Path file, Format format) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + format.key());
    }

    Path runFile() {
        return TARGET.resolve(Path.of(locale, report, name, "run.json"));
    }

    private static List<String> arguments(String locale, String report, String formats, Path out, String... more) {
        var arguments = new ArrayList<>(
                List.of(report, "--config", "samples/registrar.yaml", "--as-of", "2026-11-23", "--locale", locale));
        arguments.addAll(List.of("--format", formats, "--out", out.toString()));
        arguments.addAll(List.of("--data", DATA.toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static int run(ByteArrayOutputStream said, List<String> arguments) {
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                said,
                said,
                false,
                Map.of(),
                Path.of("").toAbsolutePath(),
                Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC));
        return Main.run(around, arguments.toArray(String[]::new));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files(folder)) {
            Files.delete(file);
        }
    }
}
