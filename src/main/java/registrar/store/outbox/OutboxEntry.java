package registrar.store.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail as the outbox tells of it.
 *
 * @param key unique: a hash of what it is (docs/mail.md); its Message-ID is made of it
 * @param batch the run it belongs to: a fire key, or a run's id
 * @param schedule empty when nothing scheduled it
 * @param recipient one address
 * @param messageId with its angle brackets; the same at every attempt
 * @param bytes of the whole message
 * @param resend what to do when nobody answered whether it was taken: true sends it again, false leaves it to people
 * @param attempts begun so far
 * @param unknowns how often nobody answered whether it was taken
 * @param since when it was released, or somebody asked for it to be tried anew: patience is counted from here; for a
 *     draft when it was made
 * @param notBefore when it is tried next; empty when it is not to be tried, as while it is being handed over
 * @param ended when it came to the state it is in; empty for one that waits without having been tried
 * @param code the server's last reply code
 * @param reply the server's last reply, or what went wrong; one line
 */
public record OutboxEntry(
        String key,
        String batch,
        Optional<String> schedule,
        String recipient,
        String messageId,
        String subject,
        long bytes,
        boolean resend,
        MailState state,
        int attempts,
        int unknowns,
        Instant created,
        Instant since,
        Optional<Instant> notBefore,
        Optional<Instant> ended,
        Optional<Integer> code,
        Optional<String> reply) {
    public OutboxEntry {
        requireNonNull(key);
        requireNonNull(batch);
        requireNonNull(schedule);
        requireNonNull(recipient);
        requireNonNull(messageId);
        requireNonNull(subject);
        requireNonNull(state);
        requireNonNull(created);
        requireNonNull(since);
        requireNonNull(notBefore);
        requireNonNull(ended);
        requireNonNull(code);
        requireNonNull(reply);
    }
}
