package registrar.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Fields that must not leave a profile say so in the samples; here every output is searched for the word. */
@ResourceLock(SampleRuns.LOCK)
class CanaryTest {
    private static final String WORD = "CANARY";

    @Test
    void theSamplesHaveFieldsThatMustNotLeaveThem() throws IOException {
        assertThat(Files.readString(SampleRun.SAMPLES.resolve("learners/ada.json")))
                .contains(WORD);
    }

    @Test
    void noDocumentShowsAFieldThatMustNotLeaveTheProfile() throws IOException {
        var telling = new ArrayList<String>();
        for (SampleRun run : SampleRuns.all()) {
            for (Path file : run.files()) {
                if (opened(file).contains(WORD)) {
                    telling.add(file.toString());
                }
            }
        }
        assertThat(telling).isEmpty();
    }

    @Test
    void noMessageShowsOne() {
        assertThat(SampleRuns.all()).allSatisfy(run -> assertThat(run.said()).doesNotContain(WORD));
    }

    @Test
    void nothingOfASnapshotStaysInTheDataFolder() throws IOException {
        assertThat(SampleRuns.all()).isNotEmpty();
        try (Stream<Path> left = Files.walk(SampleRun.DATA)) {
            assertThat(left.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().contains("lock"))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void aCanaryInACompressedPartIsFound() throws IOException {
        Path workbook = SampleRuns.of("en-US", "roster", "all").document(registrar.document.Format.XLSX);
        Path pdf = SampleRuns.of("en-US", "roster", "all").document(registrar.document.Format.PDF);

        assertThat(opened(workbook)).contains("Winterbourne");
        assertThat(opened(pdf)).contains("Winterbourne");
    }

    /** Everything in the file, unpacked where it is packed. */
    private static String opened(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            return unpackedPdf(file);
        }
        return name.endsWith(".xlsx") ? unpackedZip(file) : Files.readString(file);
    }

    private static String unpackedZip(Path file) throws IOException {
        var whole = new StringBuilder();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                whole.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return whole.toString();
    }

    private static String unpackedPdf(Path file) throws IOException {
        var whole = new StringBuilder(Listing.of(file));
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (COSObjectKey key : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && !stream.containsKey(COSName.LENGTH1)) {
                    try (InputStream in = stream.createInputStream()) {
                        whole.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return whole.toString();
    }
}
