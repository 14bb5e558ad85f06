package registrar.fetch.folder;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Uncompresses what is compressed, as long as it does not swell beyond anything that profiles do. */
final class Gunzip extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int MOST_SWELLING = 300;
    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final Counted compressed;
    private long given;

    private Gunzip(GZIPInputStream in, Counted compressed) {
        super(in);
        this.compressed = compressed;
    }

    static InputStream open(InputStream file) throws IOException {
        try {
            BufferedInputStream in = new BufferedInputStream(file, BUFFER);
            in.mark(2);
            boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            if (!gzip) {
                return in;
            }
            Counted compressed = new Counted(in);
            return new Gunzip(new GZIPInputStream(compressed, BUFFER), compressed);
        } catch (IOException broken) {
            file.close();
            throw broken;
        }
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        check(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = in.read(into, offset, length);
        check(Math.max(n, 0));
        return n;
    }

    private void check(int more) throws IOException {
        given += more;
        if (given > ALWAYS_ALLOWED && given / MOST_SWELLING > compressed.taken) {
            throw new ZipException("compressed data that swells more than " + MOST_SWELLING + " times");
        }
    }

    private static final class Counted extends FilterInputStream {
        private long taken;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            taken += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = in.read(into, offset, length);
            taken += Math.max(n, 0);
            return n;
        }
    }
}
