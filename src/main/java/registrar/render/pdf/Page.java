package registrar.render.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Reads a filled template as XML. Nothing outside it is read, whatever it declares. */
final class Page {
    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!DOCTYPE html>");
    private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(Page::builder);

    private Page() {}

    /** @param template its name, for the message when it is not well formed */
    static Document read(String html, String template) throws IOException {
        try {
            return BUILDER.get().parse(new InputSource(new StringReader(withoutDoctype(html))));
        } catch (SAXParseException e) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected the template " + template
                            + ".html to be well-formed XML for PDF, with every tag closed; found in" + " line "
                            + e.getLineNumber() + " of the filled template: " + e.getMessage(),
                    e);
        } catch (SAXException e) {
            throw new IllegalStateException("The XML reader is set up wrongly", e);
        }
    }

    /** {@code <!DOCTYPE html>} declares nothing; every other one is refused by the reader. */
    private static String withoutDoctype(String html) {
        return DOCTYPE.matcher(html).replaceAll("");
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java cannot read XML safely", e);
        }
    }

    /** Errors are thrown and told once, not printed as well. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
