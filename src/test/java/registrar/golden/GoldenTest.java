package registrar.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(SampleRuns.LOCK)
class GoldenTest {
    @TestFactory
    Stream<DynamicTest> everyDocumentSaysWhatIsExpected() throws IOException {
        return SampleRuns.byExpectedFile().entrySet().stream()
                .map(expected -> dynamicTest(
                        expected.getKey(), () -> ExpectedFiles.check(expected.getKey(), listing(expected.getValue()))));
    }

    @Test
    void nothingIsExpectedThatNoDocumentSays() throws IOException {
        Set<String> superfluous = new TreeSet<>(ExpectedFiles.names());
        superfluous.removeAll(SampleRuns.byExpectedFile().keySet());
        superfluous.removeIf(name -> name.startsWith(MailGoldenTest.FOLDER));

        if (ExpectedFiles.UPDATE) {
            for (String name : superfluous) {
                ExpectedFiles.delete(name);
            }
            return;
        }
        assertThat(superfluous).as(ExpectedFiles.toAccept()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theSameCommandWritesTheSameBytesAgain() {
        List<SampleRun> runs = SampleRuns.all();
        List<Path> archives = SampleRuns.archives();
        return java.util.stream.IntStream.range(0, runs.size())
                .mapToObj(i -> dynamicTest(
                        runs.get(i).locale() + " " + runs.get(i).report() + " "
                                + runs.get(i).name(),
                        () -> assertThat(differing(runs.get(i), archives.get(i)))
                                .isEmpty()));
    }

    private static String listing(List<Path> files) throws IOException {
        var listings = new StringBuilder();
        for (Path file : files) {
            listings.append(listings.isEmpty() ? "" : "\n");
            listings.append(file.endsWith("run.json") ? RunListing.of(file) : Listing.of(file));
        }
        return listings.toString();
    }

    private static Set<String> differing(SampleRun run, Path archive) throws IOException {
        var differing = new TreeSet<String>();
        run.documents().forEach(file -> differing.add(file.getFileName().toString()));
        try (var zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = run.runFile().resolveSibling(entry.getName());
                if (same(zip, entry, file)) {
                    differing.remove(entry.getName());
                } else if (!entry.getName().equals("run.json")) {
                    differing.add(entry.getName());
                }
            }
        }
        return differing;
    }

    private static boolean same(ZipFile zip, ZipEntry entry, Path file) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return Files.exists(file) && Arrays.equals(in.readAllBytes(), Files.readAllBytes(file));
        }
    }
}
