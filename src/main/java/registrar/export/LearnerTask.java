package registrar.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Finding;
import registrar.failure.Outcome;
import registrar.failure.StoppedException;
import registrar.learner.LearnerProfile;
import registrar.record.Transcript;
import registrar.render.Renderer;
import registrar.render.UnfitException;
import registrar.report.ReportType;
import registrar.sink.FileName;

/**
 * Works out and draws one learner. All of a learner's documents are drawn before the first is stored, so a learner who
 * failed has no file, in no format.
 */
final class LearnerTask implements Callable<Optional<Outcome<Drawn>>> {
    private final LearnerProfile learner;
    private final ReportType.PerLearner report;
    private final Run run;

    LearnerTask(LearnerProfile learner, ReportType.PerLearner report, Run run) {
        this.learner = learner;
        this.report = report;
        this.run = run;
    }

    /**
     * @return empty when the learner was not asked for
     * @throws StoppedException when nobody can be drawn
     */
    @Override
    public Optional<Outcome<Drawn>> call() throws StoppedException {
        try {
            return draw();
        } catch (StoppedException nobodyCan) {
            throw nobodyCan;
        } catch (UnfitException unfit) {
            return failed(unfit.failure());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return failed(Breakage.of(learner.id(), broken));
        }
    }

    private Optional<Outcome<Drawn>> draw() throws IOException {
        if (!report.wants(learner, run.input())) {
            return Optional.empty();
        }
        Transcript transcript =
                Transcript.of(learner, run.input().rules(), run.input().directory());
        Outcome<List<Document>> outcome = report.documents(transcript, run.input());
        if (outcome instanceof Outcome.LeftOut<List<Document>> out) {
            return Optional.of(new Outcome.LeftOut<>(out.learnerId(), out.failure()));
        }
        if (outcome instanceof Outcome.Failed<List<Document>> bad) {
            return failed(bad.failure());
        }
        Drawn drawn = draw(((Outcome.Done<List<Document>>) outcome).value(), transcript.findings());
        return run.request().strict() && !drawn.findings().isEmpty()
                ? failed(strict(drawn.findings()))
                : Optional.of(new Outcome.Done<>(drawn));
    }

    private Drawn draw(List<Document> documents, List<Finding> met) throws IOException {
        Set<Finding> findings = new LinkedHashSet<>(met);
        List<Drawn.File> files = new ArrayList<>();
        long rows = 0;
        for (Document document : documents) {
            rows += Stored.rowsOf(document);
            for (Format format : run.request().formats()) {
                Renderer renderer = run.renderers().get(format);
                var name = new FileName(document.fileName() + "." + format.key());
                var bytes = new ByteArrayOutputStream();
                findings.addAll(renderer.render(document, run.request().edition(), bytes));
                files.add(new Drawn.File(name.text(), bytes.toByteArray()));
            }
        }
        return new Drawn(learner.id(), files, documents.size(), rows, findings);
    }

    private Optional<Outcome<Drawn>> failed(Failure failure) {
        return Optional.of(new Outcome.Failed<>(learner.id(), failure));
    }

    private static Failure strict(Set<Finding> findings) {
        String reasons = findings.stream()
                .map(finding -> finding.reason().key())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Failure(
                FailureReason.STRICT_FINDING,
                "No finding is allowed under --strict, and this learner's data has: " + reasons
                        + ". Mend the data, or run without --strict.");
    }
}
