package registrar.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import registrar.json.JsonReader;

/** Which of the made-up people a document's file name is about: {@code 5da113a8-…} is Ada. */
final class SampleNames {
    private final Map<String, String> nameOfId = new TreeMap<>();

    private SampleNames() {}

    static SampleNames read() throws IOException {
        var names = new SampleNames();
        try (Stream<Path> files = Files.list(SampleRun.SAMPLES.resolve("learners"))) {
            for (Path file : files.sorted().toList()) {
                names.nameOfId.put(
                        inFileNames(id(file)), file.getFileName().toString().replace(".json", ""));
            }
        }
        return names;
    }

    /** The made-up learner a file of this name is about; empty when it is about all. */
    Optional<String> of(Path file) {
        String[] parts = file.getFileName().toString().split("_");
        return Optional.ofNullable(nameOfId.get(parts[1]));
    }

    private static String id(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ((Map<?, ?>) JsonReader.read(in)).get("id").toString();
        }
    }

    /** As docs/command-line.md has it: six digits of the digest behind an id with other characters than these. */
    private static String inFileNames(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9_-]", "-");
        return safe.equals(id) ? id : safe + "-" + digest(id).substring(0, 6);
    }

    private static String digest(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
