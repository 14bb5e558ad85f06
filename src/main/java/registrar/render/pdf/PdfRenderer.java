package registrar.render.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Format;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.render.Accent;
import registrar.render.Renderer;
import registrar.render.Templates;
import registrar.report.Edition;

/** Documents as PDF, through {@code <report>.html} of the templates or else {@code document.html}. */
public final class PdfRenderer implements Renderer {
    /** This engine holds a document whole: beyond this, a table belongs into a workbook. */
    static final int MOST_ROWS = 5_000;

    private final Templates templates;

    public PdfRenderer(Templates templates) {
        this.templates = requireNonNull(templates);
    }

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
        refuseLongTables(document);
        String template = templates.has(document.report()) ? document.report() : "document";
        var html = new StringWriter();
        templates.write(template, document, edition, Map.of(), html);
        var paper = new Paper(edition, templates.wording(edition).language());
        paper.write(Page.read(html.toString(), template), out);
        return findings(document, edition, paper);
    }

    private static void refuseLongTables(Document document) throws StoppedException {
        for (Section section : document.sections()) {
            if (section instanceof Section.Table table && table.rows().size() > MOST_ROWS) {
                throw new StoppedException(
                        StopReason.USAGE,
                        "A PDF holds tables of up to " + MOST_ROWS + " rows, found "
                                + table.rows().size() + " in " + document.fileName()
                                + ". Ask for xlsx or csv, or narrow the selection.");
            }
        }
    }

    private static List<Finding> findings(Document document, Edition edition, Paper paper) {
        Optional<String> learner = learner(document);
        var findings = new ArrayList<Finding>();
        paper.missing().forEach(letter -> findings.add(new Finding(FindingReason.MISSING_GLYPH, learner, letter)));
        paper.shortened().forEach(text -> findings.add(new Finding(FindingReason.TEXT_CUT, learner, text)));
        paper.shrunk().forEach(text -> findings.add(new Finding(FindingReason.TEXT_SHRUNK, learner, text)));
        Accent.of(edition.issuer())
                .filter(Accent::pale)
                .ifPresent(accent -> findings.add(Finding.ofRun(
                        FindingReason.PALE_ACCENT, edition.issuer().accent().orElse(""))));
        return List.copyOf(findings);
    }

    private static Optional<String> learner(Document document) {
        return document.sections().stream()
                .filter(Section.Facts.class::isInstance)
                .flatMap(section -> ((Section.Facts) section).facts().stream())
                .filter(fact -> fact.key().equals("learner_id"))
                .map(fact -> fact.value() instanceof Value.Identifier id ? id.text() : "")
                .filter(id -> !id.isEmpty())
                .findFirst();
    }
}
