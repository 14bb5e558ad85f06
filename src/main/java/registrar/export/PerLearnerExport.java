package registrar.export;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.Progress;
import registrar.report.Age;
import registrar.report.ReportType;
import registrar.report.SelectionCheck;
import registrar.sink.Sink;
import registrar.store.run.RunItem;

/**
 * Draws learners on several threads and stores them in their order. Only a window of learners is in the making at any
 * time, so memory does not grow with their number and the sink sees the same sequence in every run.
 */
final class PerLearnerExport {
    /** Enough that a learner with hundreds of courses does not make the other threads wait. */
    private static final int LEARNERS_A_THREAD = 6;

    private final ReportType.PerLearner report;
    private final Run run;
    private final int threads;
    private final Score score = new Score();
    private final Stored stored = new Stored();
    private final Queue<Turn> window = new ArrayDeque<>();

    /** A learner in the order of all: finished by the run that was interrupted, or being drawn. */
    private record Turn(Optional<RunItem> finished, Future<Optional<Outcome<Drawn>>> drawing) {}

    PerLearnerExport(ReportType.PerLearner report, Run run, int threads) {
        this.report = report;
        this.run = run;
        this.threads = threads;
    }

    ExportSummary go() throws IOException {
        SelectionCheck.of(run.input());
        run.progress()
                .begin(
                        Progress.Phase.WRITING,
                        run.snapshot().size() + run.snapshot().leftOut().size());
        for (Outcome.LeftOut<LearnerProfile> learner : run.snapshot().leftOut()) {
            leaveOut(learner);
        }
        score.found(Age.findings(run.input()));
        if (run.request().selection().everybody()
                && run.request().selection().client().isEmpty()
                && run.request().selection().license().isEmpty()) {
            // a disagreement does not say whose it is, so it is no news for the run of a client or of some learners
            score.found(run.input().directory().findings());
        }
        try (var crew = new Crew(threads);
                LearnerStream learners = run.snapshot().learners()) {
            walk(learners, crew);
        }
        return run.summary(score.tally(), stored);
    }

    private void walk(LearnerStream learners, Crew crew) throws IOException {
        for (Optional<LearnerProfile> learner = learners.next(); learner.isPresent(); learner = learners.next()) {
            window.add(turn(learner.get(), crew));
            if (window.size() > threads * LEARNERS_A_THREAD) {
                take(window.remove());
            }
        }
        while (!window.isEmpty()) {
            take(window.remove());
        }
    }

    private Turn turn(LearnerProfile learner, Crew crew) throws IOException {
        Optional<RunItem> finished = run.journal().finished(learner.id()).filter(this::isThere);
        return finished.isPresent()
                ? new Turn(finished, CompletableFuture.completedFuture(Optional.empty()))
                : new Turn(finished, crew.submit(new LearnerTask(learner, report, run)));
    }

    private boolean isThere(RunItem item) {
        return item.files().stream().map(Stored::stored).allMatch(run.sink()::holds);
    }

    private void take(Turn turn) throws IOException {
        if (turn.finished().isPresent()) {
            count(turn.finished().get());
        } else {
            take(Crew.result(turn.drawing()));
        }
    }

    private void take(Optional<Outcome<Drawn>> outcome) throws IOException {
        if (outcome.isEmpty()) {
            return;
        }
        if (outcome.get() instanceof Outcome.Done<Drawn> done) {
            store(done.value());
        } else if (outcome.get() instanceof Outcome.LeftOut<Drawn> out) {
            leaveOut(out);
        } else if (outcome.get() instanceof Outcome.Failed<Drawn> failed) {
            score.failed(failed.learnerId(), failed.failure());
            run.journal().add(RunItem.failed(failed.learnerId(), failed.failure()));
            run.progress().failed(1);
        }
    }

    private void leaveOut(Outcome.LeftOut<?> learner) throws IOException {
        score.leftOut(learner);
        run.journal().add(RunItem.leftOut(learner.learnerId(), learner.failure()));
        run.progress().leftOut(1);
    }

    private void store(Drawn drawn) throws IOException {
        List<Sink.Stored> files = new ArrayList<>();
        for (Drawn.File file : drawn.files()) {
            files.add(run.sink().put(file.name(), out -> out.write(file.bytes())));
        }
        RunItem item = drawn.stored(files);
        run.journal().add(item);
        count(item);
    }

    private void count(RunItem item) {
        item.files().stream().map(Stored::stored).forEach(stored::add);
        stored.count(item.documents(), item.rows());
        score.found(item.findings());
        score.documented(item.files().isEmpty());
        run.progress().done(1);
    }
}
