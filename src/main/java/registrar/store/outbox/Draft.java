package registrar.store.outbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A mail to be kept; see {@link OutboxEntry} for what its parts are.
 *
 * @param body the whole message as it goes to the server; it is stored, so every attempt sends the same bytes
 */
public record Draft(
        String key,
        String batch,
        Optional<String> schedule,
        String recipient,
        String messageId,
        String subject,
        boolean resend,
        Body body) {
    public Draft {
        requireNonNull(key);
        requireNonNull(batch);
        requireNonNull(schedule);
        requireNonNull(recipient);
        requireNonNull(messageId);
        requireNonNull(subject);
        requireNonNull(body);
    }

    /** Writes itself, once. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
