package registrar.export;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.Learners.ada;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.learner.Progress;
import registrar.report.ReportInput;
import registrar.report.ReportType;
import registrar.report.Tally;
import registrar.store.DataFolder;
import registrar.testing.CannedSource;
import registrar.testing.MemorySink;
import registrar.testing.MemorySnapshot;
import registrar.testing.PlainRenderer;

final class OverallExportTest {
    @TempDir
    Path folder;

    private final MemorySink sink = new MemorySink();

    @Test
    void sortsForPeopleAndKeepsTheOrderOfDataFormats() throws IOException {
        ExportSummary summary =
                export(new Names(List.of("Zorn", "adam", "Łęcka")), Format.CSV, Format.XLSX, Format.HTML);

        assertThat(sink.text("names.csv")).containsSubsequence("Zorn", "adam", "Łęcka");
        assertThat(sink.text("names.xlsx")).containsSubsequence("adam", "Łęcka", "Zorn");
        assertThat(sink.text("names.html")).isEqualTo(sink.text("names.xlsx"));
        assertThat(summary.documents()).isEqualTo(1);
        assertThat(summary.rows()).isEqualTo(3);
    }

    @Test
    void sortsMoreThanItHoldsAndLeavesNothingBehind() throws IOException {
        List<String> names = IntStream.range(0, 60_000)
                .mapToObj(number -> (number * 7919L % 60_000) + " " + "x".repeat(300))
                .toList();

        export(new Names(names), Format.XLSX);

        List<String> lines = sink.text("names.xlsx").lines().skip(1).toList();
        assertThat(lines).hasSize(60_000).isSorted();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    @Test
    void addsTheFindingsOfRenderersOnce() throws IOException {
        var letter = Finding.of(FindingReason.MISSING_GLYPH, "ada", "U+1F98A");
        ExportRequest request = Requests.of(new Names(List.of("Ada")), false, Format.PDF, Format.HTML);

        try (DataFolder data = DataFolder.open(folder)) {
            var exporter = new Exporter(
                    new CannedSource(MemorySnapshot.of(ada())),
                    format -> PlainRenderer.of(format).finding(document -> List.of(letter)),
                    data,
                    1);
            assertThat(exporter.export(request, sink, Progress.SILENT).tally().findings())
                    .isEqualTo(Map.of(FindingReason.MISSING_GLYPH, 1L));
        }
    }

    private ExportSummary export(ReportType report, Format... formats) throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            return new Exporter(new CannedSource(MemorySnapshot.of(ada())), PlainRenderer::of, data, 1)
                    .export(Requests.of(report, false, formats), sink, Progress.SILENT);
        }
    }

    /** A table of names. */
    private record Names(List<String> names) implements ReportType.Overall {
        @Override
        public String key() {
            return "names";
        }

        @Override
        public Format defaultFormat() {
            return Format.XLSX;
        }

        @Override
        public Reported report(ReportInput input) {
            Rows rows = Rows.of(
                    names.stream().map(name -> Row.of(new Value.Text(name))).toList());
            var table = new Section.Table(
                    "names",
                    List.of(Column.of("name", Column.Kind.TEXT)),
                    rows,
                    List.of(new SortKey("name", SortKey.By.COLLATED)),
                    List.of());
            return new Reported(
                    new Document("names", "names", Optional.empty(), Optional.of("names"), List.of(table)),
                    new Tally(1, 1, 0, List.of(), List.of(), Map.of()));
        }
    }
}
