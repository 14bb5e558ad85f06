package registrar.fetch.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a stream into pieces of whole lines, each to be read by whoever has time. */
final class Lines {
    private final InputStream in;
    private final int pieceBytes;
    private final int mostBytes;
    private byte[] buffer;
    private int filled;
    private long line = 1;
    private boolean atEnd;

    /** @param mostBytes what one line may take */
    Lines(InputStream in, int pieceBytes, int mostBytes) {
        this.in = in;
        this.pieceBytes = pieceBytes;
        this.mostBytes = mostBytes;
        this.buffer = new byte[pieceBytes];
    }

    /** Some lines; not a record, since arrays have no useful equality. */
    static final class Piece {
        /** The number of the first line, from 1. */
        final long firstLine;

        /** The first line was longer than it may be, and is not there. */
        final boolean tooLong;

        private final byte[] text;
        private final int[] ends;

        private Piece(byte[] text, int[] ends, long firstLine, boolean tooLong) {
            this.text = text;
            this.ends = ends;
            this.firstLine = firstLine;
            this.tooLong = tooLong;
        }

        int lines() {
            return ends.length;
        }

        byte[] text() {
            return text;
        }

        int start(int line) {
            return line == 0 ? 0 : ends[line - 1] + 1;
        }

        int length(int line) {
            return ends[line] - start(line);
        }
    }

    /** The next piece; empty at the end. */
    Optional<Piece> next() throws IOException {
        while (true) {
            fill();
            int end = atEnd ? filled : lastBreak();
            if (end > 0) {
                return Optional.of(take(end));
            }
            if (atEnd) {
                return Optional.empty();
            }
            if (buffer.length >= mostBytes) {
                return Optional.of(skipLine());
            }
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, mostBytes));
        }
    }

    private void fill() throws IOException {
        while (filled < buffer.length) {
            int n = in.read(buffer, filled, buffer.length - filled);
            if (n < 0) {
                atEnd = true;
                return;
            }
            filled += n;
        }
    }

    private int lastBreak() {
        int i = filled - 1;
        while (i >= 0 && buffer[i] != '\n') {
            i--;
        }
        return i + 1;
    }

    private Piece take(int end) {
        byte[] text = buffer;
        int[] ends = ends(text, end);
        Piece piece = new Piece(text, ends, line, false);
        buffer = new byte[Math.max(pieceBytes, filled - end)];
        System.arraycopy(text, end, buffer, 0, filled - end);
        filled -= end;
        line += ends.length;
        return piece;
    }

    /** Where each line ends; the last one of all may lack its line break. */
    private static int[] ends(byte[] text, int end) {
        int[] ends = new int[16];
        int lines = 0;
        for (int i = 0; i < end; i++) {
            if (text[i] == '\n') {
                ends = lines < ends.length ? ends : Arrays.copyOf(ends, 2 * lines);
                ends[lines++] = i;
            }
        }
        int[] all = Arrays.copyOf(ends, text[end - 1] == '\n' ? lines : lines + 1);
        all[all.length - 1] = text[end - 1] == '\n' ? end - 1 : end;
        return all;
    }

    private Piece skipLine() throws IOException {
        Piece piece = new Piece(new byte[0], new int[0], line, true);
        int lineBreak = -1;
        while (lineBreak < 0 && !atEnd) {
            filled = 0;
            fill();
            lineBreak = firstBreak();
        }
        int rest = lineBreak < 0 ? filled : lineBreak + 1;
        System.arraycopy(buffer, rest, buffer, 0, filled - rest);
        filled -= rest;
        line++;
        return piece;
    }

    private int firstBreak() {
        for (int i = 0; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
