package registrar.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** A single document to a stream. It is held until {@link #finish}, so a run that stops has written nothing. */
public final class StandardOutputSink implements Sink {
    private final OutputStream out;
    private final Spool spool;
    private boolean taken;

    /** @param folder where a large document waits, in a nameless file */
    public StandardOutputSink(OutputStream out, Path folder) {
        this.out = out;
        this.spool = new Spool(folder);
    }

    @Override
    public Stored put(String name, Body body) throws IOException {
        if (taken) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "Standard output takes a single document and this run makes several. Give --out a folder or a file"
                            + " ending in .zip, or ask for one learner and one format.");
        }
        taken = true;
        var measured = new Measured(spool);
        body.writeTo(measured);
        return measured.stored(new FileName(name));
    }

    @Override
    public void finish() throws IOException {
        try {
            spool.writeTo(out);
            out.flush();
        } catch (IOException nobodyReads) {
            throw new StoppedException(
                    StopReason.INPUT_OUTPUT,
                    "Standard output was closed, or its disk is full, before the document was written to it.",
                    nobodyReads);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
