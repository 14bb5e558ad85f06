package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import registrar.export.ExportRequest;
import registrar.export.ExportSummary;
import registrar.export.Exporter;
import registrar.export.Since;
import registrar.learner.Progress;
import registrar.learner.Snapshot;
import registrar.mail.Attachment;
import registrar.report.ReportType;
import registrar.report.Tally;
import registrar.sink.FolderSink;
import registrar.store.DataFolder;

/**
 * A report made for mail: the files, byte for byte what the command line writes, and what the mail says of them. The files
 * are gone when it is closed.
 *
 * @param request of the files
 * @param digest what the mail says, counted from the same snapshot
 */
record MadeReport(
        DataFolder data,
        Path folder,
        ExportRequest request,
        ExportSummary summary,
        ReportType.Reported digest,
        List<Attachment> attachments)
        implements Closeable {
    MadeReport {
        requireNonNull(data);
        requireNonNull(folder);
        requireNonNull(request);
        requireNonNull(summary);
        requireNonNull(digest);
        attachments = List.copyOf(attachments);
    }

    /**
     * @param title the source's name for people
     * @param since told by the mail; by the files only where the report compares
     */
    static MadeReport of(
            Plan plan,
            String title,
            Optional<Since> since,
            Snapshot snapshot,
            Exporter exporter,
            DataFolder data,
            Progress progress)
            throws IOException {
        Path folder = data.newTemporaryFolder("mail");
        try (FolderSink sink = FolderSink.open(folder)) {
            ExportRequest request = plan.request(
                    title, since.filter(earlier -> plan.order().report().compares()));
            ExportSummary summary = exporter.export(snapshot, request, sink, progress);
            sink.finish();
            return new MadeReport(
                    data,
                    folder,
                    request,
                    summary,
                    exporter.digest(snapshot, plan.request(title, since)),
                    new Enclosures(folder, request, summary).attachments());
        } catch (IOException | RuntimeException | Error failed) {
            data.delete(folder);
            throw failed;
        }
    }

    /** True when there is nothing to tell: no row, no document, and nobody missing. */
    boolean empty() {
        Tally tally = summary.tally();
        boolean nothing = request.report() instanceof ReportType.PerLearner
                ? summary.documents() == 0
                : summary.rows() == 0 && tally.documented() == tally.empty();
        return nothing && summary.complete();
    }

    @Override
    public void close() {
        data.delete(folder);
    }
}
