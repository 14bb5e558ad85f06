package registrar.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;
import static registrar.testing.Learners.dai;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.LearnerProfile;
import registrar.learner.Progress;
import registrar.render.Renderer;
import registrar.render.UnfitException;
import registrar.report.Edition;
import registrar.report.ReportInput;
import registrar.report.ReportType;
import registrar.store.DataFolder;
import registrar.testing.CannedSource;
import registrar.testing.MemorySink;
import registrar.testing.MemorySnapshot;
import registrar.testing.PlainRenderer;
import registrar.testing.ProfileBuilder;

final class PerLearnerExportTest {
    @TempDir
    Path folder;

    private final MemorySink sink = new MemorySink();
    private ReportType report = new Letters(Letters::letter);
    private Function<Format, Renderer> renderers = PlainRenderer::of;
    private boolean strict;

    @Test
    void writesEachLearnerInEachFormatInTheirOrder() throws IOException {
        ExportSummary summary = export(MemorySnapshot.of(ben(), ada()), Format.PDF, Format.CSV);

        assertThat(sink.names())
                .containsExactly("letter_ada.pdf", "letter_ada.csv", "letter_ben.pdf", "letter_ben.csv");
        assertThat(summary.tally().documented()).isEqualTo(2);
        assertThat(summary.documents()).isEqualTo(2);
        assertThat(summary.files()).hasSize(4);
        assertThat(summary.complete()).isTrue();
    }

    @Test
    void keepsTheOrderWhateverThreadIsQuicker() throws IOException {
        List<LearnerProfile> crowd = IntStream.range(1000, 1200)
                .mapToObj(number -> ProfileBuilder.learner("learner-" + number)
                        .named("No", "" + number)
                        .build())
                .toList();

        export(MemorySnapshot.of(crowd), Format.CSV);

        assertThat(sink.names())
                .isEqualTo(crowd.stream()
                        .map(learner -> "letter_" + learner.id() + ".csv")
                        .toList());
    }

    @Test
    void goesOnWhenOneLearnerBreaksAndKeepsTheProfileOutOfTheMessage() throws IOException {
        report = new Letters(learner -> {
            if (learner.learnerId().equals("ben")) {
                throw new IllegalStateException("CANARY " + learner.name().text());
            }
            return Letters.letter(learner);
        });

        ExportSummary summary = export(MemorySnapshot.of(ada(), ben(), chloe()), Format.CSV);

        assertThat(sink.names()).containsExactly("letter_ada.csv", "letter_chloe.csv");
        Outcome.Failed<?> failed = summary.tally().failed().get(0);
        assertThat(failed.learnerId()).isEqualTo("ben");
        assertThat(failed.failure().reason()).isEqualTo(FailureReason.BROKEN);
        assertThat(failed.failure().message())
                .contains("IllegalStateException at PerLearnerExportTest.java:")
                .doesNotContain("CANARY", "Okafor");
        assertThat(summary.complete()).isFalse();
    }

    @Test
    void keepsNoFormatOfALearnerWhoseDocumentDoesNotFitInOne() throws IOException {
        renderers = format -> format == Format.PDF ? refusing("letter_ben") : PlainRenderer.of(format);

        ExportSummary summary = export(MemorySnapshot.of(ada(), ben()), Format.CSV, Format.PDF);

        assertThat(sink.names()).containsExactly("letter_ada.csv", "letter_ada.pdf");
        assertThat(summary.tally().failed().get(0).failure().reason()).isEqualTo(FailureReason.TEXT_DOES_NOT_FIT);
    }

    @Test
    void countsWhoIsLeftOutBySourceAndByReport() throws IOException {
        var notFound = new Outcome.LeftOut<LearnerProfile>("zoe", new Failure(FailureReason.NOT_FOUND, "Not known."));
        report = new Letters(learner -> learner.learnerId().equals("ben")
                ? new Outcome.LeftOut<>("ben", new Failure(FailureReason.NO_PRINTABLE_NAME, "No name."))
                : Letters.letter(learner));

        ExportSummary summary = export(MemorySnapshot.of(ada(), ben()).withLeftOut(List.of(notFound)), Format.CSV);

        assertThat(summary.tally().asked()).isEqualTo(3);
        assertThat(summary.tally().documented()).isEqualTo(1);
        assertThat(summary.tally().leftOut())
                .extracting(Outcome.LeftOut::learnerId)
                .containsExactly("zoe", "ben");
    }

    @Test
    void doesNotAskForLearnersTheReportDoesNotWant() throws IOException {
        report = new Letters(Letters::letter) {
            @Override
            public boolean wants(LearnerProfile learner, ReportInput input) {
                return !learner.id().equals("ben");
            }
        };

        assertThat(export(MemorySnapshot.of(ada(), ben()), Format.CSV).tally().asked())
                .isEqualTo(1);
    }

    @Test
    void countsALearnerWithoutDocumentsAsEmpty() throws IOException {
        report = new Letters(learner -> new Outcome.Done<>(List.of()));

        ExportSummary summary = export(MemorySnapshot.of(ada()), Format.CSV);

        assertThat(summary.tally().empty()).isEqualTo(1);
        assertThat(summary.complete()).isTrue();
    }

    @Test
    void failsLearnersWithFindingsWhenStrict() throws IOException {
        strict = true;

        ExportSummary summary = export(MemorySnapshot.of(ada(), dai()), Format.CSV);

        assertThat(sink.names()).containsExactly("letter_ada.csv");
        assertThat(summary.tally().failed().get(0).failure())
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(FailureReason.STRICT_FINDING))
                .satisfies(failure -> assertThat(failure.message()).contains("no_email"));
    }

    @Test
    void countsAFindingOfSeveralFormatsOnce() throws IOException {
        renderers = format -> PlainRenderer.of(format)
                .finding(document -> List.of(Finding.of(FindingReason.MISSING_GLYPH, "ada", "U+1F98A")));

        ExportSummary summary = export(MemorySnapshot.of(ada()), Format.PDF, Format.HTML);

        assertThat(summary.tally().findings()).isEqualTo(Map.of(FindingReason.MISSING_GLYPH, 1L));
    }

    @Test
    void stopsWhenNobodyCanBeDrawn() throws IOException {
        var faulty = new StoppedException(StopReason.SETTINGS, "transcript.html, line 3: there is no learner.nam.");
        renderers = format -> stopping(faulty);
        MemorySnapshot snapshot = MemorySnapshot.of(ada(), ben());

        assertThatThrownBy(() -> export(snapshot, Format.PDF)).isSameAs(faulty);
        assertThat(sink.names()).isEmpty();
        assertThat(snapshot.openStreams()).isZero();
    }

    private ExportSummary export(MemorySnapshot snapshot, Format... formats) throws IOException {
        ExportRequest request = Requests.of(report, strict, formats);
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            return new Exporter(new CannedSource(snapshot), renderers, data, 3).export(request, sink, Progress.SILENT);
        }
    }

    private static Renderer refusing(String fileName) {
        return new Renderer() {
            @Override
            public Format format() {
                return Format.PDF;
            }

            @Override
            public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
                if (document.fileName().equals(fileName)) {
                    throw new UnfitException(new Failure(FailureReason.TEXT_DOES_NOT_FIT, "Too long."));
                }
                return List.of();
            }
        };
    }

    private static Renderer stopping(StoppedException reason) {
        return new Renderer() {
            @Override
            public Format format() {
                return Format.PDF;
            }

            @Override
            public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
                throw reason;
            }
        };
    }
}
