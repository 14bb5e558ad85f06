package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.mail.Parcel.Packed;
import registrar.store.outbox.Draft;
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
     * Keeps the letter as drafts, which {@link Outbox#release} lets go. A letter that is kept already stays as it is.
     *
     * @return how many messages it takes
     * @throws StoppedException {@code NOT_PERMITTED} when the allow-list does not have the recipient
     */
    public int put(Letter letter, Instant now) throws IOException {
        check(letter.to(), settings.allow());
        Path folder = Files.createTempDirectory(Files.createDirectories(scratch), "letter-");
        try {
            List<Message> messages = messages(letter, folder);
            // the first comes last: when it is kept, all of the letter is
            for (int i = messages.size() - 1; i >= 0; i--) {
                outbox.draft(draft(messages.get(i), letter), now);
            }
            return messages.size();
        } finally {
            remove(folder);
        }
    }

    /** @throws StoppedException {@code NOT_PERMITTED} when it does not have the address */
    public static void check(EmailAddress to, AllowList allowed) throws StoppedException {
        if (!allowed.permits(to)) {
            throw new StoppedException(
                    StopReason.NOT_PERMITTED,
                    "Mail may not go to " + to + ": the allow-list has " + String.join(", ", allowed.entries())
                            + ". To permit it, add \"" + to + "\" or \"" + to.domain()
                            + "\" to mail.allow in the settings.");
        }
    }

    private List<Message> messages(Letter letter, Path folder) throws IOException {
        var packing = new Packing(
                folder,
                letter.date(),
                settings.maxSize(),
                parcel -> message(letter, parcel).size());
        List<Message> messages = new ArrayList<>();
        for (Parcel parcel : packing.parcels(letter.attachments())) {
            messages.add(message(letter, parcel));
        }
        return messages;
    }

    private Message message(Letter letter, Parcel parcel) throws IOException {
        return new Message(
                MailKey.of(letter, parcel.number()),
                settings.from(),
                settings.replyTo(),
                letter.to(),
                letter.date(),
                letter.words().of(parcel),
                parcel.files().stream().map(Packed::file).toList());
    }

    private Draft draft(Message message, Letter letter) {
        return new Draft(
                message.key().text(),
                letter.batch(),
                letter.schedule(),
                letter.to().text(),
                message.key().messageId(settings.from()),
                message.subject(),
                letter.resend(),
                message::writeTo);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
