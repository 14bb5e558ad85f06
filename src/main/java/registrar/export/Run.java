package registrar.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import registrar.document.Format;
import registrar.learner.Progress;
import registrar.learner.Snapshot;
import registrar.render.Renderer;
import registrar.report.ReportInput;
import registrar.report.Tally;
import registrar.sink.Sink;

/**
 * What an export works with from beginning to end.
 *
 * @param renderers one for each format asked for, in the order asked for
 */
record Run(
        ExportRequest request,
        ReportInput input,
        Sink sink,
        Journal journal,
        Progress progress,
        Map<Format, Renderer> renderers) {
    Run(
            ExportRequest request,
            ReportInput input,
            Sink sink,
            Journal journal,
            Progress progress,
            Function<Format, Renderer> rendererOf) {
        this(request, input, sink, journal, progress, new EnumMap<>(Format.class));
        request.formats().forEach(format -> renderers.put(format, rendererOf.apply(format)));
    }

    Snapshot snapshot() {
        return input.snapshot();
    }

    ExportSummary summary(Tally tally, Stored stored) {
        return new ExportSummary(
                request.report().key(),
                snapshot().source(),
                snapshot().id(),
                snapshot().takenAt(),
                snapshot().requests(),
                tally,
                stored.documents(),
                stored.rows(),
                stored.files());
    }
}
