package registrar.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import registrar.document.Format;
import registrar.fetch.LearnerSource;
import registrar.learner.Progress;
import registrar.learner.Snapshot;
import registrar.record.Directory;
import registrar.render.Renderer;
import registrar.report.Earlier;
import registrar.report.ReportInput;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.sink.Sink;
import registrar.store.DataFolder;

/** Walks the one way from a request to files: fetch, work out, document, render, store, count. */
public final class Exporter {
    private final LearnerSource source;
    private final Function<Format, Renderer> renderers;
    private final DataFolder data;
    private final int threads;
    private final Journal journal;
    private final Optional<Groundwork> groundwork;

    /**
     * @param renderers is asked only for the formats of a request, because some take long to load
     * @param data where rows are sorted
     * @param threads that work on learners at the same time
     */
    public Exporter(LearnerSource source, Function<Format, Renderer> renderers, DataFolder data, int threads) {
        this(source, renderers, data, threads, Journal.SILENT, Optional.empty());
    }

    private Exporter(
            LearnerSource source,
            Function<Format, Renderer> renderers,
            DataFolder data,
            int threads,
            Journal journal,
            Optional<Groundwork> groundwork) {
        this.source = requireNonNull(source);
        this.renderers = requireNonNull(renderers);
        this.data = requireNonNull(data);
        this.threads = threads;
        this.journal = requireNonNull(journal);
        this.groundwork = requireNonNull(groundwork);
    }

    /** The same, noting how each learner fares and passing over those whom the journal and the sink know as finished. */
    public Exporter noting(Journal notes) {
        return new Exporter(source, renderers, data, threads, notes, groundwork);
    }

    /**
     * The same for parts of this snapshot, each with the same request but for a narrower selection: what is the same for
     * all of them is found out now, and not for each.
     *
     * @param snapshot of the request's own selection, like what the request compares with
     * @throws registrar.failure.StoppedException when the request names something that is not there
     */
    public Exporter sharing(Snapshot snapshot, ExportRequest whole) throws IOException {
        Groundwork found = comparing(
                snapshot,
                whole,
                input -> new Groundwork(
                        input.directory(),
                        input.since().map(Earlier::directory),
                        whole.report().check(input)));
        return new Exporter(source, renderers, data, threads, journal, Optional.of(found));
    }

    /**
     * Fetches, then puts every document into the sink, which the caller finishes and closes.
     *
     * @throws registrar.failure.StoppedException when the run as a whole cannot go on
     */
    public ExportSummary export(ExportRequest request, Sink sink, Progress progress) throws IOException {
        try (Snapshot snapshot = source.fetch(request.selection(), progress)) {
            return export(snapshot, request, sink, progress);
        }
    }

    /** The same of what was fetched before: several requests then speak for the same moment. */
    public ExportSummary export(Snapshot snapshot, ExportRequest request, Sink sink, Progress progress)
            throws IOException {
        return comparing(snapshot, request, input -> export(input, request, sink, progress));
    }

    /** What a mail says of what {@link #export} makes of the same; it is held whole and outlives the snapshot. */
    public ReportType.Reported digest(Snapshot snapshot, ExportRequest request) throws IOException {
        return comparing(snapshot, request, ReportTypes.digest(request.report())::report);
    }

    /** The earlier state is open while the work goes on. */
    private <T> T comparing(Snapshot snapshot, ExportRequest request, Work<T> work) throws IOException {
        if (request.since().isEmpty()) {
            return work.on(input(snapshot, Optional.empty(), request));
        }
        Since since = request.since().get();
        try (Snapshot before = since.source().fetch(request.selection(), Progress.SILENT)) {
            Optional<Directory> known = groundwork.flatMap(Groundwork::before);
            var earlier = new Earlier(
                    before,
                    known.isPresent() ? known.get() : Directory.of(before),
                    request.rules().asOf(since.moment()));
            return work.on(input(snapshot, Optional.of(earlier), request));
        }
    }

    private ReportInput input(Snapshot snapshot, Optional<Earlier> since, ExportRequest request) throws IOException {
        return new ReportInput(
                snapshot,
                groundwork.isPresent() ? groundwork.get().now() : Directory.of(snapshot),
                request.rules(),
                request.selection(),
                request.filter(),
                request.extraFields(),
                since,
                request.maxAge(),
                request.strict(),
                groundwork.map(Groundwork::checked));
    }

    private ExportSummary export(ReportInput input, ExportRequest request, Sink sink, Progress progress)
            throws IOException {
        var run = new Run(request, input, sink, journal, progress, renderers);
        if (request.report() instanceof ReportType.PerLearner report) {
            return new PerLearnerExport(report, run, threads).go();
        }
        return new OverallExport((ReportType.Overall) request.report(), run, data, threads).go();
    }

    private interface Work<T> {
        T on(ReportInput input) throws IOException;
    }
}
