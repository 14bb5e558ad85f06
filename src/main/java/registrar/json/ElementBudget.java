package registrar.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import registrar.json.UnreadableJsonException.Found;

/** Ends the reading of an element that takes more bytes than it may, however long the whole is. */
final class ElementBudget extends FilterInputStream {
    private final long most;
    private long left;

    ElementBudget(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    void renew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        spend(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = in.read(into, offset, length);
        spend(Math.max(n, 0));
        return n;
    }

    private void spend(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableJsonException(
                    Found.TOO_LARGE, "more than " + most / 1_000_000 + " MB in the place of one element");
        }
    }
}
