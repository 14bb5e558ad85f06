package registrar.render;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import registrar.document.RowStream;

/** The row streams a template opened; closing one twice is fine. */
final class OpenRows implements Closeable {
    private final List<RowStream> streams = new ArrayList<>();

    RowStream add(RowStream stream) {
        streams.add(stream);
        return stream;
    }

    @Override
    public void close() throws IOException {
        for (RowStream stream : streams) {
            stream.close();
        }
    }
}
