package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import registrar.document.Document;
import registrar.render.Templates;
import registrar.report.Edition;

/** Writes a page as HTML, through the template {@code mail.html}, and as plain text. */
final class PageWriter {
    private final Templates templates;
    private final Edition edition;

    PageWriter(Templates templates, Edition edition) {
        this.templates = requireNonNull(templates);
        this.edition = requireNonNull(edition);
    }

    Said said() throws IOException {
        return new Said(templates.wording(edition));
    }

    /** @param about what the template may speak of beside the page */
    Letter.Text write(Page page, Document about) throws IOException {
        var html = new StringWriter();
        templates.write("mail", about, edition, Map.of("mail", PageNames.of(page)), html);
        String plain = new PlainPage(page, Said.line(edition.issuer().name()), edition.locale()).text();
        return new Letter.Text(page.subject(), html.toString(), plain);
    }
}
