package registrar.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.cli.Explained;
import registrar.cli.ExportOrder;
import registrar.cli.Surroundings;
import registrar.cli.Target;
import registrar.cli.WhyOrder;
import registrar.document.Format;
import registrar.export.ExportRequest;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.record.Directory;
import registrar.record.SourceText;
import registrar.record.Transcript;
import registrar.report.Explanation;
import registrar.report.Filter;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.store.DataFolder;

/** Explains one learner's statuses from whatever source a report would read. It holds no lock: nothing is kept. */
final class Reasons {
    private static final int NEAREST_SHOWN = 3;

    /** The report whose words are explained. */
    private static final ReportType TRANSCRIPT = ReportTypes.of("transcript").orElseThrow();

    private final WhyOrder order;
    private final Surroundings around;

    Reasons(WhyOrder order, Surroundings around) {
        this.order = order;
        this.around = around;
    }

    Explained explain() throws IOException {
        Plan plan = Plan.of(transcript(), around);
        Origin.check(plan, around);
        try (var scratch = new ScratchFolder();
                DataFolder data = DataFolder.open(scratch.path());
                Origin origin = Origin.open(plan, around, data);
                Snapshot snapshot = origin.source().fetch(plan.order().selection(), Progress.SILENT)) {
            return explain(snapshot, plan.request(origin.title(), Optional.empty()));
        }
    }

    private Explained explain(Snapshot snapshot, ExportRequest request) throws IOException {
        Transcript learner = Transcript.of(learner(snapshot), request.rules(), Directory.of(snapshot));
        List<Explanation> explanations = Explanation.of(learner, order.subject());
        if (explanations.isEmpty() && order.subject().isPresent()) {
            throw nothingCalled(order.subject().get(), learner);
        }
        return new Explained(learner, explanations, request.edition(), snapshot.source(), snapshot.takenAt());
    }

    private LearnerProfile learner(Snapshot snapshot) throws IOException {
        try (LearnerStream learners = snapshot.learners()) {
            return learners.next().orElseThrow(() -> notFound(snapshot));
        }
    }

    private StoppedException notFound(Snapshot snapshot) {
        String why = snapshot.leftOut().stream()
                .map(leftOut -> " " + leftOut.failure().message())
                .findFirst()
                .orElse("");
        return new StoppedException(
                StopReason.USAGE,
                "why expects a learner's id or e-mail address, but nobody in " + snapshot.source() + " has \""
                        + SourceText.clean(order.learner()) + "\"." + why);
    }

    private static StoppedException nothingCalled(String wanted, Transcript learner) {
        List<String> nearest = Nearest.of(wanted, Explanation.names(learner), NEAREST_SHOWN);
        return new StoppedException(
                StopReason.USAGE,
                "why expects a course or license of this learner by id, slug, SKU or exact name, but none is called \""
                        + SourceText.clean(wanted) + "\"."
                        + (nearest.isEmpty()
                                ? " The record names none at all."
                                : nearest.stream()
                                        .map(name -> "\"" + SourceText.clean(name) + "\"")
                                        .collect(Collectors.joining(", ", " Nearest: ", "."))));
    }

    /** What would be asked for if a transcript were to be written. */
    private ExportOrder transcript() {
        return new ExportOrder(
                TRANSCRIPT,
                order.place(),
                Selection.of(List.of(order.learner())),
                Filter.NONE,
                Optional.empty(),
                order.moment(),
                List.of(Format.JSON),
                new Target.StandardOutput(),
                Optional.empty(),
                false,
                order.call());
    }
}
