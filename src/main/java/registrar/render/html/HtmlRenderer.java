package registrar.render.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Finding;
import registrar.render.Renderer;
import registrar.render.Templates;
import registrar.report.Edition;

/**
 * Documents as one HTML page each, through {@code <report>.screen.html} of the templates or else {@code
 * document.screen.html}. Rows are written as they are read.
 */
public final class HtmlRenderer implements Renderer {
    private final Templates templates;

    public HtmlRenderer(Templates templates) {
        this.templates = requireNonNull(templates);
    }

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException {
        String own = document.report() + ".screen";
        String template = templates.has(own) ? own : "document.screen";
        // flushed and not closed: the stream belongs to the caller
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        templates.write(template, document, edition, Map.of(), writer);
        writer.flush();
        return List.of();
    }
}
