package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import registrar.store.outbox.Outbox;

/** Carries what is due in the outbox to the mail server; one message and one recipient at a time, at the pace set. */
public final class Postman {
    private final MailSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    public Postman(MailSettings settings, Outbox outbox, Clock clock) {
        this.settings = requireNonNull(settings);
        this.outbox = requireNonNull(outbox);
        this.clock = requireNonNull(clock);
    }

    /** Sends what is due now and returns; what is refused for now stays for a later round. */
    public Round deliver() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** What one round came to. */
    public record Round(int sent, int retried, int failed, int unknown) {}

    /**
     * Greets the server, signs in and leaves, without sending anything.
     *
     * @return one line about the server, such as its greeting and the size it takes
     * @throws registrar.failure.StoppedException when it cannot, with what to do
     */
    public String greet() throws IOException {
        throw new UnsupportedOperationException();
    }
}
