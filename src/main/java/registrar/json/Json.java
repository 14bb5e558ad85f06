package registrar.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** How every JSON text is read here: within bounds, and only after a look at what it is. */
final class Json {
    /** A profile nests a client in a license in an allocation; the rest is room for what is skipped. */
    static final int MAX_DEPTH = 200;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(1_000_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private Json() {}

    static JsonParser parser(InputStream in) throws IOException {
        byte[] head = in.readNBytes(Head.LENGTH);
        int start = Head.check(head, 0, head.length);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head, start, head.length - start), in);
        return FACTORY.createParser(ObjectReadContext.empty(), whole);
    }

    static JsonParser parser(byte[] text, int offset, int length) throws IOException {
        int start = Head.check(text, offset, length);
        return FACTORY.createParser(ObjectReadContext.empty(), text, start, offset + length - start);
    }

    /** A long when it is one, else a decimal, else (an exponent beyond reason) the text itself. */
    static Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }
}
