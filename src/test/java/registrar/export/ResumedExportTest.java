package registrar.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static registrar.testing.Learners.ada;
import static registrar.testing.Learners.ben;
import static registrar.testing.Learners.chloe;
import static registrar.testing.Learners.dai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import registrar.record.Transcript;
import registrar.render.Renderer;
import registrar.report.Edition;
import registrar.report.ReportType;
import registrar.sink.FolderSink;
import registrar.sink.Sink;
import registrar.sink.ZipSink;
import registrar.store.DataFolder;
import registrar.store.run.RunItem;
import registrar.testing.CannedSource;
import registrar.testing.MemoryJournal;
import registrar.testing.MemorySnapshot;
import registrar.testing.PlainRenderer;

/** Ada, Chloé and Dai get letters, Ben has none, Zoe is not known. */
final class ResumedExportTest {
    @TempDir
    Path folder;

    private final MemoryJournal journal = new MemoryJournal();
    private final List<String> drawn = Collections.synchronizedList(new ArrayList<>());
    private String stopsAt = "";

    @Test
    void notesHowEachLearnerFared() throws IOException {
        export(out());

        assertThat(journal.items())
                .extracting(RunItem::learnerId)
                .containsExactlyInAnyOrder("zoe", "ada", "ben", "chloe", "dai");
        RunItem ada = journal.finished("ada").orElseThrow();
        assertThat(ada.files()).extracting(RunItem.File::name).containsExactly("letter_ada.csv", "letter_ada.json");
        assertThat(ada.documents()).isEqualTo(1);
        assertThat(ada.findings()).containsEntry(FindingReason.MISSING_GLYPH, 1L);
        assertThat(journal.items().get(0))
                .isEqualTo(RunItem.leftOut("zoe", new Failure(FailureReason.NOT_FOUND, "Not known.")));
    }

    @Test
    void goesOnBehindWhatWasFinishedAndTellsTheSameInTheEnd() throws IOException {
        String whole = run(FolderSink.open(folder.resolve("whole")), new MemoryJournal());
        stopsAt = "dai";
        assertThatThrownBy(() -> export(out())).isInstanceOf(StoppedException.class);
        stopsAt = "";
        drawn.clear();

        assertThat(run(out(), journal)).isEqualTo(whole);
        assertThat(drawn).containsOnly("dai");
    }

    @Test
    void drawsAgainWhoseFileIsGoneOrOfAnotherSize() throws IOException {
        export(out());
        Files.delete(folder.resolve("out/letter_ada.csv"));
        Files.writeString(folder.resolve("out/letter_chloe.json"), "cut");
        drawn.clear();

        export(out());

        assertThat(drawn).containsOnly("ada", "chloe");
        assertThat(folder.resolve("out/letter_chloe.json")).hasContent("letter_chloe");
    }

    @Test
    void drawsEverybodyAgainIntoAnArchive() throws IOException {
        Path archive = folder.resolve("all.zip");
        export(ZipSink.open(archive, LocalDateTime.of(2026, 11, 23, 0, 0)));
        drawn.clear();

        export(ZipSink.open(archive, LocalDateTime.of(2026, 11, 23, 0, 0)));

        assertThat(drawn).contains("ada", "chloe", "dai");
    }

    @Test
    void triesAgainWhoFailed() throws IOException {
        journal.add(RunItem.failed("ada", new Failure(FailureReason.BROKEN, "Broke.")));

        assertThat(export(out()).tally().failed()).isEmpty();
        assertThat(journal.finished("ada")).isPresent();
    }

    private Sink out() throws IOException {
        return FolderSink.open(folder.resolve("out"));
    }

    private ExportSummary export(Sink sink) throws IOException {
        return export(sink, journal);
    }

    private ExportSummary export(Sink sink, Journal notes) throws IOException {
        ReportType letters = new Letters(this::letter);
        var snapshot = MemorySnapshot.of(ada(), ben(), chloe(), dai())
                .withLeftOut(List.of(new Outcome.LeftOut<LearnerProfile>(
                        "zoe", new Failure(FailureReason.NOT_FOUND, "Not known."))));
        try (DataFolder data = DataFolder.open(folder.resolve("data"));
                sink) {
            return new Exporter(new CannedSource(snapshot), this::renderer, data, 1)
                    .noting(notes)
                    .export(Requests.of(letters, false, Format.CSV, Format.JSON), sink, Progress.SILENT);
        }
    }

    private String run(Sink sink, Journal notes) throws IOException {
        var json = new ByteArrayOutputStream();
        RunFile.write(export(sink, notes), Requests.EDITION, Duration.ZERO, json);
        return json.toString(UTF_8);
    }

    private Outcome<List<Document>> letter(Transcript learner) {
        return learner.learnerId().equals("ben") ? new Outcome.Done<>(List.of()) : Letters.letter(learner);
    }

    private Renderer renderer(Format format) {
        var plain = PlainRenderer.of(format).finding(this::finding);
        return new Renderer() {
            @Override
            public Format format() {
                return format;
            }

            @Override
            public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
                if (document.fileName().equals("letter_" + stopsAt)) {
                    throw new StoppedException(StopReason.INPUT_OUTPUT, "The disk is full.");
                }
                return plain.render(document, edition, out);
            }
        };
    }

    private List<Finding> finding(Document document) {
        String learner = document.fileName().replace("letter_", "");
        drawn.add(learner);
        return List.of(Finding.of(FindingReason.MISSING_GLYPH, learner, "U+1F98A"));
    }
}
