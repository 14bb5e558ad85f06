package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One small file a case, in {@code src/test/resources/corpus}. What each must read as stands in {@code expected.txt}: a
 * profile on one line as it is whitelisted, or the words for what was found.
 */
class ProfileCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : Files.readAllLines(CORPUS.resolve("expected.txt"))) {
            String[] nameAndText = line.split(" ", 2);
            expected.put(nameAndText[0], nameAndText[1]);
        }
        return expected;
    }

    private static String read(byte[] bytes) throws IOException {
        try {
            return ProfileReader.read(bytes).map(ProfileCorpusTest::text).orElse("absent");
        } catch (UnreadableJsonException unreadable) {
            return unreadable.found() + ": " + unreadable.getMessage();
        }
    }

    private static String text(ReceivedProfile received) {
        String line = new String(ProfileWriter.write(received.profile()), StandardCharsets.UTF_8);
        return (received.enrolmentsGiven() ? "" : "without enrolments ") + line;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(String name) throws IOException {
        String read = read(Files.readAllBytes(CORPUS.resolve(name)));
        assertThat(read).isEqualTo(expected().get(name)).doesNotContain("CANARY");
    }

    /** Files are read as streams, replies as bytes; both must say the same of a single learner. */
    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSameFromAStream(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(CORPUS.resolve(name));
        String[] last = {"nothing"};
        long[] count = {0};
        String trouble = "";
        try {
            Listing listing = ListReader.LEARNERS.read(
                    () -> new ByteArrayInputStream(bytes), 1 << 20, new ListReader.Handler<>() {
                        @Override
                        public void read(ReceivedProfile element) {
                            count[0]++;
                            last[0] = text(element);
                        }

                        @Override
                        public void broken(long index, int line, UnreadableJsonException why) {
                            count[0]++;
                            last[0] = why.found() + ": " + why.getMessage();
                        }
                    });
            trouble = listing.brokenOff()
                    .map(t -> t.found() + ": " + t.getMessage())
                    .orElse("");
        } catch (UnreadableJsonException unreadable) {
            trouble = unreadable.found() + ": " + unreadable.getMessage();
        }
        String one = read(bytes);
        if (!name.startsWith("list-") && !one.equals("absent")) {
            assertThat(trouble.isEmpty() ? last[0] : trouble).isEqualTo(one);
        }
        assertThat(count[0]).isLessThan(3);
    }

    @Test
    void everyFileHasItsExpectation() throws IOException {
        assertThat(expected().keySet()).containsExactlyElementsOf(cases().toList());
    }

    @Test
    void namesWhoAFileIsAboutAsFarAsItCan() throws IOException {
        assertThat(idIn("cut-20.json")).contains("ada");
        assertThat(idIn("cut-in-wrapping.json")).contains("ada");
        assertThat(idIn("enrolments-number.json")).contains("a");
        for (String nobody : List.of("no-id-but-client.json", "html.json", "empty.json", "cut-6.json", "utf32.json")) {
            assertThat(idIn(nobody)).as(nobody).isEmpty();
        }
    }

    private static Optional<String> idIn(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(CORPUS.resolve(name));
        byte[] amidst = Arrays.copyOf(new byte[] {'x'}, bytes.length + 2);
        System.arraycopy(bytes, 0, amidst, 1, bytes.length);
        return ProfileReader.idIn(amidst, 1, bytes.length);
    }
}
