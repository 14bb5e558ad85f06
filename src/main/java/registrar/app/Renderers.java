package registrar.app;

import java.util.function.Function;
import registrar.document.Format;
import registrar.render.Renderer;
import registrar.render.Templates;
import registrar.render.data.CsvRenderer;
import registrar.render.data.JsonRenderer;
import registrar.render.html.HtmlRenderer;
import registrar.render.pdf.PdfRenderer;
import registrar.render.xlsx.XlsxRenderer;

/** The renderer of each format, made when it is first asked for: some load a library that takes its time. */
final class Renderers implements Function<Format, Renderer> {
    private final Templates templates;

    Renderers(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Renderer apply(Format format) {
        return switch (format) {
            case PDF -> new PdfRenderer(templates);
            case HTML -> new HtmlRenderer(templates);
            case XLSX -> new XlsxRenderer(templates);
            case CSV -> new CsvRenderer(templates);
            case JSON -> new JsonRenderer(templates);
        };
    }
}
