package registrar.sandbox.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** Lines and messages on a connection (RFC 5321). */
final class Wire {
    /** Room for a token as a sign-in sends it. */
    private static final int LONGEST_LINE = 12_288;

    private final InputStream in;
    private final OutputStream out;

    Wire(Socket connection) throws IOException {
        this.in = new BufferedInputStream(connection.getInputStream(), 1 << 16);
        this.out = connection.getOutputStream();
    }

    void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    /**
     * The next line, without its end.
     *
     * @return empty when it is too long; it is read to its end all the same
     * @throws EOFException when the other side left
     */
    Optional<String> line() throws IOException {
        var line = new StringBuilder();
        long length = 0;
        for (int next = next(); next != '\n'; next = next()) {
            if (++length <= LONGEST_LINE) {
                line.append((char) next);
            } else if (length > MailSandbox.LARGEST) {
                throw new IOException("A line without an end");
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return length <= LONGEST_LINE ? Optional.of(line.toString()) : Optional.empty();
    }

    /**
     * Copies a message up to the lone dot, without the dots that were put before dots. Nothing but CR LF ends a line, so
     * that a bare line feed before a dot ends nothing.
     *
     * @return its bytes; when it is larger than allowed, only the allowed ones were copied
     * @throws EOFException when the other side left before the dot
     */
    long message(OutputStream to) throws IOException {
        long bytes = 0;
        boolean lineBegins = true;
        int next = next();
        while (true) {
            if (lineBegins && next == '.') {
                next = next();
                if (next == '\r') {
                    next = next();
                    if (next == '\n') {
                        return bytes;
                    }
                    bytes = copy('\r', bytes, to);
                }
            }
            bytes = copy(next, bytes, to);
            int before = next;
            next = next();
            lineBegins = false;
            if (before == '\r' && next == '\n') {
                bytes = copy(next, bytes, to);
                next = next();
                lineBegins = true;
            }
        }
    }

    private static long copy(int octet, long bytes, OutputStream to) throws IOException {
        if (bytes < MailSandbox.LARGEST) {
            to.write(octet);
        } else if (bytes > 4L * MailSandbox.LARGEST) {
            throw new IOException("A message without an end");
        }
        return bytes + 1;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("The other side left");
        }
        return next;
    }
}
