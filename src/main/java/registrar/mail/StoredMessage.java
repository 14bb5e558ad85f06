package registrar.mail;

import jakarta.mail.Session;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import registrar.store.outbox.Draft;

/**
 * A message that is whole already: angus sends its bytes as they are, so that every attempt sends the same ones under the
 * same Message-ID.
 */
final class StoredMessage extends SMTPMessage {
    private final Draft.Body body;
    private final Duration longest;
    private IOException unreadable;

    /** @param longest from the first byte to the last */
    StoredMessage(Session session, EmailAddress sender, Draft.Body body, Duration longest) {
        super(session);
        this.body = body;
        this.longest = longest;
        setEnvelopeFrom(sender.text());
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        var watched = new Watched(out, System.nanoTime() + longest.toNanos());
        try {
            body.writeTo(watched);
        } catch (IOException | RuntimeException broken) {
            if (!watched.broken) {
                unreadable = broken instanceof IOException ours ? ours : new IOException(broken);
            }
            // as an IOException it makes angus hang up, so that what was sent so far is no message
            throw broken instanceof IOException known ? known : new IOException(broken);
        }
    }

    /** @param asked whether the server wants to know the size beforehand (RFC 1870) */
    void declare(boolean asked, long bytes) {
        setMailExtension(asked ? "SIZE=" + bytes : null);
    }

    /** Why its bytes could not be read, which is not the server's fault. */
    Optional<IOException> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /** Tells whether it was the way to the server that broke. */
    private static final class Watched extends FilterOutputStream {
        private final long end;
        private boolean broken;

        Watched(OutputStream out, long end) {
            super(out);
            this.end = end;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            broken = true;
            if (System.nanoTime() - end > 0) {
                throw new IOException("the message took too long; a smaller mail.max-size may help");
            }
            out.write(bytes, from, length);
            broken = false;
        }

        @Override
        public void close() {
            // it is the server's
        }
    }
}
