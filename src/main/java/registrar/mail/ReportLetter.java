package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import registrar.document.Document;
import registrar.export.ExportSummary;
import registrar.render.Templates;
import registrar.report.Edition;

/**
 * What the messages of a report say: its numbers, what is urgent, what changed, what they carry and what was left out,
 * when the next one comes and whom to ask.
 */
public final class ReportLetter implements Letter.Words {
    private final PageWriter writer;
    private final Edition edition;
    private final DigestReader digest;
    private final ExportSummary summary;
    private final Occasion occasion;

    /**
     * @param digest of the same snapshot and request as the export, see {@code Exporter.digest}
     * @param summary of the export whose files go with the letter
     */
    public ReportLetter(
            Templates templates, Edition edition, Document digest, ExportSummary summary, Occasion occasion) {
        this.writer = new PageWriter(templates, edition);
        this.edition = requireNonNull(edition);
        this.digest = new DigestReader(digest);
        this.summary = requireNonNull(summary);
        this.occasion = requireNonNull(occasion);
    }

    @Override
    public Letter.Text of(Parcel parcel) throws IOException {
        var page = new ReportPage(writer.said(), edition, digest, summary, occasion, parcel);
        return writer.write(page.page(), digest.document());
    }
}
