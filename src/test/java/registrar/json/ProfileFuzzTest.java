package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples, damaged by a seeded die. Whatever comes, it is read or refused in words; nothing else, and it ends. */
@Timeout(120)
class ProfileFuzzTest {
    private static final int CASES = 300;
    private static final byte[][] PIECES = Stream.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\\u",
                    "\\ud800",
                    "null",
                    "true",
                    "-",
                    "1e9999999999",
                    "{}",
                    "[[[[",
                    "\"id\":",
                    "\"purchasedCourses\":",
                    "\"data\":{",
                    "\"errors\":[",
                    "\u0000",
                    "\uFEFF",
                    "<",
                    "é")
            .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private static List<byte[]> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples/learners"))) {
            List<Path> small = files.filter(file -> file.toFile().length() < 60_000)
                    .sorted()
                    .toList();
            assertThat(small).isNotEmpty();
            return small.stream().map(ProfileFuzzTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isReadOrRefused(long seed) throws IOException {
        List<byte[]> samples = samples();
        Random dice = new Random(seed);
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] damaged = samples.get(dice.nextInt(samples.size()));
            for (int harm = dice.nextInt(4); harm >= 0; harm--) {
                damaged = damage(damaged, dice);
            }
            refused += reads(damaged) ? 0 : 1;
        }
        assertThat(refused).as("some of each").isBetween(CASES / 10, CASES - 1);
    }

    private static boolean reads(byte[] damaged) throws IOException {
        ProfileReader.idIn(damaged, 0, damaged.length);
        readAsList(ListReader.LEARNERS, damaged);
        readAsList(ListReader.CLIENTS, damaged);
        readAsList(ListReader.LICENSES, damaged);
        try {
            ProfileReader.read(damaged).ifPresent(received -> againTheSame(received));
            return true;
        } catch (UnreadableJsonException refused) {
            assertThat(refused.getMessage()).doesNotContain("CANARY").hasSizeLessThan(300);
            return false;
        }
    }

    private static void againTheSame(ReceivedProfile received) {
        try {
            byte[] line = ProfileWriter.write(received.profile());
            byte[] again =
                    ProfileWriter.write(ProfileReader.read(line).orElseThrow().profile());
            assertThat(again).isEqualTo(line);
        } catch (IOException unreadable) {
            throw new AssertionError("A line of our own cannot be read", unreadable);
        }
    }

    private static <T> void readAsList(ListReader<T> reader, byte[] damaged) throws IOException {
        try {
            reader.read(() -> new ByteArrayInputStream(damaged), 1 << 20, new ListReader.Handler<>() {
                @Override
                public void read(T element) {}

                @Override
                public void broken(long index, int line, UnreadableJsonException why) {}
            });
        } catch (UnreadableJsonException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private static byte[] damage(byte[] whole, Random dice) {
        if (whole.length < 2) {
            return PIECES[dice.nextInt(PIECES.length)];
        }
        int at = dice.nextInt(whole.length);
        int to = at + dice.nextInt(Math.min(whole.length - at, 1 + dice.nextInt(200)));
        return switch (dice.nextInt(5)) {
            case 0 -> Arrays.copyOf(whole, at);
            case 1 -> splice(whole, at, to, new byte[0]);
            case 2 -> splice(whole, at, at, PIECES[dice.nextInt(PIECES.length)]);
            case 3 -> splice(whole, at, at, Arrays.copyOfRange(whole, at, to));
            default -> flip(whole, at, dice.nextInt(8));
        };
    }

    private static byte[] splice(byte[] whole, int from, int to, byte[] piece) {
        byte[] spliced = Arrays.copyOf(whole, whole.length - (to - from) + piece.length);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(whole, to, spliced, from + piece.length, whole.length - to);
        return spliced;
    }

    private static byte[] flip(byte[] whole, int at, int bit) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        return flipped;
    }
}
