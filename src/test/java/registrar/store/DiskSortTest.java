package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSortTest {
    @TempDir
    Path temp;

    private DataFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = DataFolder.open(temp.resolve("data"));
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> read(DiskSort sort) throws IOException {
        List<String> values = new ArrayList<>();
        try (SortedValues sorted = sort.sorted()) {
            for (Optional<byte[]> v = sorted.next(); v.isPresent(); v = sorted.next()) {
                values.add(new String(v.get(), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("data/tmp"))) {
            return files.count();
        }
    }

    /** Everything in memory, a few files, and more files than may be open at once. */
    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 5_000, 200})
    void sortsWhateverFitsInMemory(long memory) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            names.add("learner-%04d".formatted(i / 2));
        }
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));
        try (DiskSort sort = DiskSort.open(folder, memory)) {
            for (String name : shuffled) {
                sort.add(bytes(name), bytes(name));
            }
            assertThat(read(sort)).isEqualTo(names);
            assertThat(read(sort)).as("again").isEqualTo(names);
            assertThat(sort.size()).isEqualTo(1_000);
        }
        assertThat(temporaryFiles()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 100})
    void comparesBytesUnsignedAndEqualKeysByValue(long memory) throws IOException {
        try (DiskSort sort = DiskSort.open(folder, memory)) {
            sort.add(new byte[] {(byte) 0xFF}, bytes("last"));
            sort.add(new byte[] {1}, bytes("b"));
            sort.add(new byte[] {1}, bytes("a"));
            sort.add(new byte[0], bytes("first"));
            sort.add(new byte[] {1, 0}, bytes(""));
            assertThat(read(sort)).containsExactly("first", "a", "b", "", "last");
        }
    }

    @Test
    void takesFromSeveralThreads() throws Exception {
        try (DiskSort sort = DiskSort.open(folder, 2_000)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int thread = t;
                threads.add(new Thread(() -> addHundred(sort, thread)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(read(sort)).hasSize(400).isSorted();
        }
    }

    private static void addHundred(DiskSort sort, int thread) {
        try {
            for (int i = 0; i < 100; i++) {
                byte[] both = bytes("%03d-%d".formatted(i, thread));
                sort.add(both, both);
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void nothingIsAddedAfterwards() throws IOException {
        try (DiskSort sort = DiskSort.open(folder, 100)) {
            assertThat(read(sort)).isEmpty();
            assertThatThrownBy(() -> sort.add(bytes("a"), bytes("a"))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void saysWhatIsWrongWhenTheFolderIsGone() throws IOException {
        try (DiskSort sort = DiskSort.open(folder, 100)) {
            Files.delete(temp.resolve("data/tmp"));
            assertThatThrownBy(() -> sort.add(bytes("a"), new byte[200]))
                    .hasMessageStartingWith("The data folder " + temp.resolve("data") + " cannot be written or read")
                    .hasMessageEndingWith("Free some space or name another folder with --data.");
        }
    }
}
