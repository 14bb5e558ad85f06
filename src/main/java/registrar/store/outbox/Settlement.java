package registrar.store.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of handing a mail over.
 *
 * @param state {@code NEW} when it was not tried after all, for a reason that has nothing to do with it
 * @param at when it is tried again; empty for one that is not
 * @param code the server's reply code, when it gave one
 * @param reply one line for people
 */
public record Settlement(MailState state, Optional<Instant> at, Optional<Integer> code, String reply) {
    public Settlement {
        requireNonNull(state);
        requireNonNull(at);
        requireNonNull(code);
        requireNonNull(reply);
    }
}
