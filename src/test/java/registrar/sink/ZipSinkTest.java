package registrar.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZipSinkTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 23, 7, 0);

    @TempDir
    Path folder;

    @Test
    void packsDocumentsInTheOrderPut() throws IOException {
        Path zip = write("all.zip", MORNING);

        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName)).containsExactly("b.pdf", "a.csv");
            assertThat(read.getInputStream(read.getEntry("a.csv"))).hasContent("1,2");
            assertThat(read.getEntry("a.csv").getTimeLocal()).isEqualTo(MORNING);
        }
    }

    @Test
    void givesTheSameBytesForTheSameDocuments() throws IOException {
        assertThat(write("one.zip", MORNING)).hasSameBinaryContentAs(write("two.zip", MORNING));
    }

    @Test
    void takesMomentsBeforeArchivesCouldTellTime() throws IOException {
        Path zip = write("old.zip", LocalDateTime.of(1970, 1, 1, 0, 0));

        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.getEntry("a.csv").getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        }
    }

    @Test
    void refusesAFolderInTheArchivesPlaceBeforeAnythingIsMade() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.zip"));

        assertThatThrownBy(() -> ZipSink.open(taken, MORNING)).hasMessageContaining("found a folder");
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void leavesNothingBehindWhenNotFinished() throws IOException {
        try (Sink sink = ZipSink.open(folder.resolve("all.zip"), MORNING)) {
            sink.put("a.csv", out -> out.write(1));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void goesOnAfterADocumentThatBroke() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (Sink sink = ZipSink.open(zip, MORNING)) {
            assertThatThrownBy(() -> sink.put("bad.csv", out -> {
                        out.write(1);
                        throw new IOException("half way");
                    }))
                    .hasMessage("half way");
            sink.put("good.csv", out -> out.write(2));
            sink.finish();
        }
        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName)).containsExactly("good.csv");
        }
    }

    @Test
    void packsDocumentsThatAreTooLargeToHold() throws IOException {
        byte[] large = new byte[3 << 20];
        large[large.length - 1] = 7;
        Path zip = folder.resolve("large.zip");
        try (Sink sink = ZipSink.open(zip, MORNING)) {
            sink.put("large.pdf", out -> out.write(large));
            sink.put("stepwise.pdf", out -> {
                for (int from = 0; from < large.length; from += 1 << 18) {
                    out.write(large, from, 1 << 18);
                }
            });
            sink.finish();
        }
        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.getInputStream(read.getEntry("large.pdf"))).hasBinaryContent(large);
            assertThat(read.getInputStream(read.getEntry("stepwise.pdf"))).hasBinaryContent(large);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(zip));
        }
    }

    private Path write(String name, LocalDateTime time) throws IOException {
        Path zip = folder.resolve(name);
        try (Sink sink = ZipSink.open(zip, time)) {
            sink.put("b.pdf", out -> out.write("%PDF".getBytes(UTF_8)));
            sink.put("a.csv", out -> out.write("1,2".getBytes(UTF_8)));
            sink.finish();
        }
        return zip;
    }
}
