package registrar.export;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.document.Format;
import registrar.learner.Progress;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.store.DataFolder;
import registrar.testing.CannedSource;
import registrar.testing.LicenseBuilder;
import registrar.testing.MemorySink;
import registrar.testing.MemorySnapshot;
import registrar.testing.PlainRenderer;
import registrar.testing.Told;

class DigestExportTest {
    @TempDir
    Path folder;

    private final MemorySnapshot now = MemorySnapshot.of(
            ada().seat(LicenseBuilder.license("l").ends("2026-12-01").build()), ben());
    private final MemorySnapshot before = MemorySnapshot.of(ben());

    private ExportRequest request(String report) {
        ExportRequest plain = Requests.of(ReportTypes.of(report).orElseThrow(), false, Format.CSV);
        return new ExportRequest(
                plain.report(),
                plain.formats(),
                plain.selection(),
                plain.filter(),
                plain.rules(),
                plain.edition(),
                List.of(),
                Optional.of(new Since(new CannedSource(before), Instant.parse("2026-11-16T07:00:00Z"))),
                Optional.empty(),
                false);
    }

    @Test
    void speaksOfTheSameSnapshotAsTheExport() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            var exporter = new Exporter(new CannedSource(now), PlainRenderer::of, data, 1);
            ExportSummary summary = exporter.export(now, request("roster"), new MemorySink(), Progress.SILENT);
            ReportType.Reported digest = exporter.digest(now, request("roster"));

            assertThat(digest.tally()).isEqualTo(summary.tally());
            assertThat(Told.by(digest.document()).count("rows")).isEqualTo(summary.rows());
            assertThat(Told.by(digest.document()).column("changed", "change")).contains("joined", "seat_gained");
        }
    }

    @Test
    void leavesNoStreamOpen() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            new Exporter(new CannedSource(now), PlainRenderer::of, data, 1).digest(now, request("certificate"));
        }

        assertThat(now.openStreams() + before.openStreams()).isZero();
    }
}
