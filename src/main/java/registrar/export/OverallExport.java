package registrar.export;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Progress;
import registrar.render.Renderer;
import registrar.render.UnfitException;
import registrar.report.ReportType;
import registrar.report.Tally;
import registrar.store.DataFolder;
import registrar.store.run.RunItem;

/** Writes one document over all learners: as reported for data formats, sorted for formats that people read. */
final class OverallExport {
    private static final Set<Format> FOR_PEOPLE = EnumSet.of(Format.PDF, Format.HTML, Format.XLSX);

    private final ReportType.Overall report;
    private final Run run;
    private final DataFolder data;
    private final int threads;
    private final Stored stored = new Stored();
    private final Set<Finding> met = new HashSet<>();

    OverallExport(ReportType.Overall report, Run run, DataFolder data, int threads) {
        this.report = report;
        this.run = run;
        this.data = data;
        this.threads = threads;
    }

    ExportSummary go() throws IOException {
        run.progress()
                .begin(
                        Progress.Phase.WRITING,
                        run.snapshot().size() + run.snapshot().leftOut().size());
        ReportType.Reported reported = report.report(run.input());
        Document document = reported.document();
        try (var sorted = new PeopleOrder(run.request().edition().locale(), data, threads)) {
            Document forPeople =
                    run.request().formats().stream().anyMatch(FOR_PEOPLE::contains) ? sorted.of(document) : document;
            for (Format format : run.request().formats()) {
                put(
                        FOR_PEOPLE.contains(format) ? forPeople : document,
                        run.renderers().get(format));
            }
        }
        stored.count(1, Stored.rowsOf(document));
        note(reported.tally());
        tell(reported.tally());
        return run.summary(withFindings(reported.tally()), stored);
    }

    private void put(Document document, Renderer renderer) throws IOException {
        String name = document.fileName() + "." + renderer.format().key();
        stored.add(run.sink().put(name, out -> {
            try {
                met.addAll(renderer.render(document, run.request().edition(), out));
            } catch (UnfitException unfit) {
                throw new StoppedException(StopReason.BAD_INPUT, unfit.getMessage(), unfit);
            }
        }));
    }

    /** The document is one item, because all of it is made at once; who is missing is noted as in any other run. */
    private void note(Tally tally) throws IOException {
        for (Outcome.LeftOut<?> learner : tally.leftOut()) {
            run.journal().add(RunItem.leftOut(learner.learnerId(), learner.failure()));
        }
        for (Outcome.Failed<?> learner : tally.failed()) {
            run.journal().add(RunItem.failed(learner.learnerId(), learner.failure()));
        }
        run.journal().add(stored.item());
    }

    private void tell(Tally tally) {
        run.progress().done(tally.documented());
        run.progress().leftOut(tally.leftOut().size());
        run.progress().failed(tally.failed().size());
    }

    private Tally withFindings(Tally tally) {
        Map<FindingReason, Long> findings = new HashMap<>(tally.findings());
        met.forEach(finding -> findings.merge(finding.reason(), 1L, Long::sum));
        return new Tally(tally.asked(), tally.documented(), tally.empty(), tally.leftOut(), tally.failed(), findings);
    }
}
