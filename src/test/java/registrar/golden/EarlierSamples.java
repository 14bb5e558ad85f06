package registrar.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The made-up people three months before: the samples with {@code samples/earlier} laid over them. */
final class EarlierSamples {
    private static final Path FOLDER = Path.of("target", "golden", "earlier");
    private static final String JOINED_SINCE = "khalid.json";

    private EarlierSamples() {}

    /** The folder as {@code --since} takes it, put together when it is asked for first. */
    static String atTheEndOf(String day) throws IOException {
        if (!Files.exists(FOLDER.resolve("learners"))) {
            for (String part : List.of("licenses", "learners", "earlier/learners")) {
                copy(
                        SampleRun.SAMPLES.resolve(part),
                        FOLDER.resolve(Path.of(part).getFileName()));
            }
            Files.copy(
                    SampleRun.SAMPLES.resolve("clients.json"),
                    FOLDER.resolve("clients.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.delete(FOLDER.resolve("learners").resolve(JOINED_SINCE));
        }
        return FOLDER + "@" + day;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
