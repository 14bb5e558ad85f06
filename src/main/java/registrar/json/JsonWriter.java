package registrar.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes one JSON value, piece by piece, as UTF-8: the same calls give the same bytes everywhere.
 *
 * <p>Half of a surrogate pair, which UTF-8 cannot hold, is written as U+FFFD. Closing writes out what is left and keeps
 * the stream open. Not for use by several threads.
 */
public final class JsonWriter implements Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return prettyPrinter();
        }
    };

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** On one line, without spaces. */
    public static JsonWriter compact(OutputStream out) {
        return new JsonWriter(FACTORY.createGenerator(ObjectWriteContext.empty(), out));
    }

    /** One member a line, two spaces a level, {@code \n} between lines and none at the end. */
    public static JsonWriter indented(OutputStream out) {
        return new JsonWriter(FACTORY.createGenerator(INDENTED, out));
    }

    public JsonWriter beginObject() throws IOException {
        return write(JsonGenerator::writeStartObject);
    }

    public JsonWriter endObject() throws IOException {
        return write(JsonGenerator::writeEndObject);
    }

    public JsonWriter beginArray() throws IOException {
        return write(JsonGenerator::writeStartArray);
    }

    public JsonWriter endArray() throws IOException {
        return write(JsonGenerator::writeEndArray);
    }

    /** The name of the member whose value is written next. */
    public JsonWriter name(String name) throws IOException {
        return write(g -> g.writeName(WholeText.of(name)));
    }

    public JsonWriter string(String text) throws IOException {
        return write(g -> g.writeString(WholeText.of(text)));
    }

    public JsonWriter number(long number) throws IOException {
        return write(g -> g.writeNumber(number));
    }

    /** In plain digits, never with an exponent. */
    public JsonWriter number(BigDecimal number) throws IOException {
        return write(g -> g.writeNumber(number));
    }

    public JsonWriter bool(boolean value) throws IOException {
        return write(g -> g.writeBoolean(value));
    }

    public JsonWriter nothing() throws IOException {
        return write(JsonGenerator::writeNull);
    }

    /** Hands what was written so far on to the stream. */
    public void flush() throws IOException {
        write(g -> {
            g.flush();
            return g;
        });
    }

    @Override
    public void close() throws IOException {
        write(g -> {
            g.close();
            return g;
        });
    }

    private JsonWriter write(Piece piece) throws IOException {
        try {
            piece.write(generator);
            return this;
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException misused) {
            throw new IllegalStateException("JSON written out of order: " + misused.getOriginalMessage(), misused);
        }
    }

    private static PrettyPrinter prettyPrinter() {
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(twoSpaces)
                .withArrayIndenter(twoSpaces);
    }

    private interface Piece {
        Object write(JsonGenerator generator);
    }
}
