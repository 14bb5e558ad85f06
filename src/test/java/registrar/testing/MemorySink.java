package registrar.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import registrar.sink.Sink;

/** A sink that keeps what it is given, in the order given. */
public final class MemorySink implements Sink {
    private final Map<String, byte[]> documents = new LinkedHashMap<>();
    private boolean finished;

    @Override
    public Stored put(String name, Body body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        documents.put(name, bytes.toByteArray());
        return new Stored(name, bytes.size(), "no digest");
    }

    @Override
    public void finish() {
        finished = true;
    }

    @Override
    public void close() {}

    /** The names put, first to last. */
    public List<String> names() {
        return List.copyOf(documents.keySet());
    }

    /** What was put under this name, as UTF-8. */
    public String text(String name) {
        return new String(documents.get(name), StandardCharsets.UTF_8);
    }

    /** What was put under this name. */
    public byte[] bytes(String name) {
        return documents.get(name).clone();
    }

    public boolean finished() {
        return finished;
    }
}
