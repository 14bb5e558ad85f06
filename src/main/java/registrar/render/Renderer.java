package registrar.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Finding;
import registrar.report.Edition;

/** Writes documents in one format. Holds no state between documents and may be used by several threads at once. */
public interface Renderer {
    Format format();

    /**
     * Writes the document and leaves the stream open. The same document and edition give the same bytes.
     *
     * @return what a person should look at: letters without a font, texts that had to shrink
     * @throws UnfitException when this one document cannot be drawn; others may
     * @throws registrar.failure.StoppedException when no document can, such as for a faulty template
     */
    List<Finding> render(Document document, Edition edition, OutputStream out) throws IOException;
}
