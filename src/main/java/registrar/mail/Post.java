package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import registrar.store.outbox.Outbox;

/** Puts letters into the outbox: packed, composed as MIME, measured. */
public final class Post {
    private final MailSettings settings;
    private final Outbox outbox;
    private final Path scratch;

    /** @param scratch a private folder for zips and messages on their way into the outbox */
    public Post(MailSettings settings, Outbox outbox, Path scratch) {
        this.settings = requireNonNull(settings);
        this.outbox = requireNonNull(outbox);
        this.scratch = requireNonNull(scratch);
    }

    /**
     * Keeps the letter as drafts, which {@link Outbox#release} lets go.
     *
     * @return how many messages it takes
     * @throws registrar.failure.StoppedException {@code NOT_PERMITTED} when the allow-list does not have the recipient
     */
    public int put(Letter letter, Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }
}
