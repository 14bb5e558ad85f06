package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void writeAda(JsonWriter json) throws IOException {
        json.beginObject()
                .name("name")
                .string("Ada \"A\" Łovelace\n")
                .name("credits")
                .number(new BigDecimal("1E+2"));
        json.name("rows").number(3).name("client").nothing().name("disabled").bool(false);
        json.name("courses")
                .beginArray()
                .string("SAF-110")
                .endArray()
                .name("none")
                .beginArray()
                .endArray();
        json.endObject().close();
    }

    @Test
    void writesOnOneLine() throws IOException {
        writeAda(JsonWriter.compact(out));
        assertThat(text())
                .isEqualTo("{\"name\":\"Ada \\\"A\\\" Łovelace\\n\",\"credits\":100,\"rows\":3,\"client\":null,"
                        + "\"disabled\":false,\"courses\":[\"SAF-110\"],\"none\":[]}");
    }

    @Test
    void indentsByTwoSpaces() throws IOException {
        JsonWriter.indented(out)
                .beginObject()
                .name("a")
                .beginArray()
                .number(1)
                .endArray()
                .name("b")
                .beginObject()
                .endObject()
                .endObject()
                .close();
        assertThat(text()).isEqualTo("{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}");
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        writeAda(JsonWriter.indented(out));
        assertThat(JsonReader.read(new ByteArrayInputStream(out.toByteArray())).toString())
                .isEqualTo("{name=Ada \"A\" Łovelace\n, credits=100, rows=3, client=Optional.empty, disabled=false, "
                        + "courses=[SAF-110], none=[]}");
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() throws IOException {
        JsonWriter.compact(out).string("a\uD83Db\uD83D\uDE00").close();
        assertThat(text()).isEqualTo("\"a\uFFFDb\uD83D\uDE00\"");
    }

    @Test
    void flushesAndKeepsTheStreamOpen() throws IOException {
        JsonWriter json = JsonWriter.compact(new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        });
        json.beginArray().flush();
        assertThat(text()).isEqualTo("[");
        json.endArray().close();
        assertThat(text()).isEqualTo("[]");
    }

    @Test
    void aMemberWithoutNameIsOurMistake() {
        JsonWriter json = JsonWriter.compact(out);
        assertThatThrownBy(() -> json.beginObject().number(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void troubleOfTheStreamComesThrough() {
        JsonWriter json = JsonWriter.compact(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThatThrownBy(() -> json.string("a").close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space");
    }
}
