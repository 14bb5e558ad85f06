package registrar.render.xlsx;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** The properties of the file: whose it is, what and when. All of it comes from the edition, nothing from a clock. */
final class BookProperties {
    private final Book book;

    BookProperties(Book book) {
        this.book = book;
    }

    void set() {
        POIXMLProperties properties = book.workbook().getProperties();
        Optional<Date> moment = Optional.of(Date.from(book.edition().moment()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        String issuer = CellText.encoded(book.edition().issuer().name());
        core.setTitle(CellText.encoded(book.title()));
        core.setSubjectProperty(CellText.encoded(book.stamp()));
        core.setCreator(issuer);
        core.setLastModifiedByUser(issuer);
        core.setCreated(moment);
        core.setModified(moment);
        properties.getExtendedProperties().setApplication("Registrar");
        properties.getExtendedProperties().setCompany(issuer);
    }
}
