package registrar.render;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/**
 * A folder of the user's templates, read before anybody needs one.
 *
 * @param replacing its files that take a built-in one's place; {@code others} take nobody's
 * @param faults one sentence each; a name that is not there only shows when a document is made
 */
public record TemplateFolder(List<String> replacing, List<String> others, List<String> faults) {
    private static final String PAGE = ".html";
    private static final String FOR_SCREENS = ".screen.html";

    public TemplateFolder {
        replacing = List.copyOf(replacing);
        others = List.copyOf(others);
        faults = List.copyOf(faults);
    }

    /** @throws StoppedException when there is no such folder */
    public static TemplateFolder read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new StoppedException(
                    StopReason.SETTINGS, "Expected a folder of templates at " + folder + ", found none.");
        }
        var replacing = new ArrayList<String>();
        var others = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (String name : names(folder)) {
            boolean known = new TemplateFiles(Optional.empty()).find(name).isPresent();
            (known ? replacing : others).add(name);
            fault(new TemplateFiles(Optional.of(folder)), name).ifPresent(faults::add);
        }
        return new TemplateFolder(replacing, others, faults);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PAGE) || name.endsWith(".css") || name.endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> fault(TemplateFiles files, String name) throws IOException {
        try {
            String text = files.find(name).orElse("");
            if (name.endsWith(PAGE)) {
                String prepared = new TemplateText(files).prepare(name, text);
                return onPaper(name) ? notXml(files.describe(name), prepared) : Optional.empty();
            }
            if (name.endsWith(".properties")) {
                Messages.parse(text);
            }
            return Optional.empty();
        } catch (StoppedException told) {
            return Optional.of(told.getMessage());
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(files.describe(name) + " holds a \\u that four hexadecimal digits do not follow.");
        }
    }

    /** The engine for PDF takes XML alone, browsers and mail programs take more. */
    private static boolean onPaper(String name) {
        return !name.endsWith(FOR_SCREENS) && !name.equals("screen-parts.html") && !name.startsWith("mail");
    }

    private static Optional<String> notXml(String place, String text) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                xml.next();
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.of("Template " + place + ", line "
                    + broken.getLocation().getLineNumber()
                    + ": expected well-formed XML (every tag closed, as <br/>), found something else.");
        }
    }
}
