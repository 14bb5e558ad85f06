package registrar.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

final class FolderSinkTest {
    @TempDir
    Path folder;

    @Test
    void storesADocumentUnderItsName() throws IOException {
        try (Sink sink = FolderSink.open(folder)) {
            Sink.Stored stored = sink.put("roster_2026-11-23.csv", out -> out.write("abc".getBytes(UTF_8)));

            assertThat(stored.bytes()).isEqualTo(3);
            assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(folder.resolve("roster_2026-11-23.csv")).hasContent("abc");
        assertThat(names()).containsExactly("roster_2026-11-23.csv");
    }

    @Test
    void createsTheFolderWithThoseAboveIt() throws IOException {
        FolderSink.open(folder.resolve("out/2026/november")).close();

        assertThat(folder.resolve("out/2026/november")).isEmptyDirectory();
    }

    @Test
    void keepsTheOldDocumentWhenTheNewOneBreaks() throws IOException {
        try (Sink sink = FolderSink.open(folder)) {
            sink.put("a.csv", out -> out.write("old".getBytes(UTF_8)));

            assertThatThrownBy(() -> sink.put("a.csv", FolderSinkTest::breakHalfWay))
                    .isInstanceOf(IOException.class)
                    .hasMessage("half way");
        }
        assertThat(folder.resolve("a.csv")).hasContent("old");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void clearsTheDraftsOfKilledRuns() throws IOException {
        Files.writeString(folder.resolve(".registrar-0123456789abcdef.draft"), "%PDF-1.7 half");
        Files.writeString(folder.resolve("notes.draft"), "somebody else's");

        FolderSink.open(folder).close();

        assertThat(names()).containsExactly("notes.draft");
    }

    @Test
    void leavesADraftThatAnotherRunIsWriting() throws IOException {
        try (Sink first = FolderSink.open(folder)) {
            first.put("a.csv", out -> {
                out.write(1);
                FolderSink.open(folder).close();
                out.write(2);
            });
        }
        assertThat(folder.resolve("a.csv")).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void saysThatAFileStandsWhereTheFolderShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "a file");

        assertThatThrownBy(() -> FolderSink.open(file))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.CANNOT_CREATE))
                .hasMessageContaining("found a file");
    }

    @Test
    void saysThatAFolderStandsWhereTheDocumentShouldBe() throws IOException {
        Files.createDirectories(folder.resolve("a.csv/full"));
        try (Sink sink = FolderSink.open(folder)) {
            assertThatThrownBy(() -> sink.put("a.csv", out -> out.write(1)))
                    .isInstanceOfSatisfying(
                            StoppedException.class,
                            stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.CANNOT_CREATE));
        }
        assertThat(names()).containsExactly("a.csv");
    }

    private static void breakHalfWay(java.io.OutputStream out) throws IOException {
        out.write("ne".getBytes(UTF_8));
        throw new IOException("half way");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void knowsAFileOfAnEarlierRunByNameAndSize() throws IOException {
        Sink.Stored stored = FolderSink.open(folder).put("a.csv", out -> out.write(new byte[3]));

        Sink again = FolderSink.open(folder);
        assertThat(again.holds(stored)).isTrue();
        assertThat(again.holds(new Sink.Stored("a.csv", 4, stored.sha256()))).isFalse();
        assertThat(again.holds(new Sink.Stored("b.csv", 3, stored.sha256()))).isFalse();
    }
}
