package registrar.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Calendar;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A PDF whose date is the edition's and not the clock's, so that the same document gives the same bytes. */
final class DatedDocument extends PDDocument {
    private final Calendar created;

    /** @param id the seed of the file's identifier; the same for the same content */
    DatedDocument(Calendar created, long id) {
        this.created = created;
        setDocumentId(id);
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.setCreationDate(created);
        information.setModificationDate(created);
        super.setDocumentInformation(information);
    }

    /** As {@link #save} does, but with the fonts as they are: cutting them down is done before, by their owner. */
    void write(OutputStream out) throws IOException {
        getDocument().setIsXRefStream(true);
        new COSWriter(out, CompressParameters.DEFAULT_COMPRESSION).write(this);
    }
}
