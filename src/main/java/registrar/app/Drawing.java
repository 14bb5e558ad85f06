package registrar.app;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An SVG that only draws: it runs nothing, fetches nothing, declares nothing, and is no larger than it looks. */
final class Drawing {
    private static final Set<String> ACTIVE = Set.of(
            "script",
            "handler",
            "listener",
            "foreignobject",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "animate",
            "animatemotion",
            "animatetransform",
            "animatecolor",
            "set",
            "discard");
    private static final Pattern DECLARATIONS = Pattern.compile("^\\s*(<\\?xml\\s[^>]*\\?>)?");
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^\\[>]*>");
    private static final Pattern OUTSIDE = Pattern.compile("url\\(\\s*['\"]?\\s*[^#'\"\\s]|@import|\\\\");
    private static final String OUTSIDE_WORDS = "links to the outside";
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_USES = 20;
    private static final int DEEPEST = 100;

    private final XMLStreamReader xml;
    private int elements;
    private int uses;
    private int depth;

    private Drawing(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The drawing in UTF-8, without the declarations at its head.
     *
     * @throws IllegalArgumentException with a message for people when it is more than a drawing
     */
    static byte[] checked(byte[] bytes) {
        String text = DOCTYPE.matcher(DECLARATIONS.matcher(text(bytes)).replaceFirst(""))
                .replaceFirst("");
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            new Drawing(factory.createXMLStreamReader(new StringReader(text))).check();
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("expected a drawing, found an SVG that is not valid XML", broken);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new IllegalArgumentException("expected an SVG in UTF-8, found another encoding", other);
        }
    }

    private void check() throws XMLStreamException {
        boolean style = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element();
                    style = lower(xml.getLocalName()).equals("style");
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    refuseIf(style && OUTSIDE.matcher(lower(xml.getText())).find(), OUTSIDE_WORDS);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refuseIf(true, "entities");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuseIf(true, OUTSIDE_WORDS);
                default -> {
                    // comments and space draw nothing
                }
            }
        }
    }

    private void element() {
        String name = lower(xml.getLocalName());
        refuseIf(elements == 0 && !name.equals("svg"), "another root than svg");
        refuseIf(ACTIVE.contains(name), "scripts or other active parts");
        uses += name.equals("use") ? 1 : 0;
        refuseIf(++elements > MOST_ELEMENTS || uses > MOST_USES || ++depth > DEEPEST, "too many parts");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(lower(xml.getAttributeLocalName(i)), xml.getAttributeValue(i), xml.getAttributePrefix(i));
        }
    }

    private static void attribute(String name, String value, String prefix) {
        refuseIf(name.startsWith("on"), "scripts or other active parts");
        refuseIf(name.equals("base") || name.equals("src"), OUTSIDE_WORDS);
        boolean inside =
                value.startsWith("#") || value.startsWith("data:image/png;") || value.startsWith("data:image/jpeg;");
        refuseIf(name.equals("href") && !inside, OUTSIDE_WORDS);
        boolean own = prefix == null || prefix.isEmpty();
        refuseIf(own && !name.equals("href") && OUTSIDE.matcher(lower(value)).find(), OUTSIDE_WORDS);
    }

    private static void refuseIf(boolean found, String what) {
        if (found) {
            throw new IllegalArgumentException("expected an SVG that only draws, found one with " + what);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
