package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is to get, before it is packed into messages.
 *
 * @param batch the run it belongs to; with the recipient and {@code part} it makes the key of the mail
 * @param part tells letters of one run to one recipient apart, such as a client's slug; may be empty
 * @param date of the message
 * @param resend whether to send again when nobody answered if it was taken
 */
public record Letter(
        EmailAddress to,
        String batch,
        Optional<String> schedule,
        String part,
        Instant date,
        boolean resend,
        List<Attachment> attachments,
        Words words) {
    public Letter {
        requireNonNull(to);
        requireNonNull(batch);
        requireNonNull(schedule);
        requireNonNull(part);
        requireNonNull(date);
        attachments = List.copyOf(attachments);
        requireNonNull(words);
    }

    /** Says what stands in the message that carries a parcel. */
    @FunctionalInterface
    public interface Words {
        Text of(Parcel parcel) throws IOException;
    }

    /**
     * What a message says.
     *
     * @param subject without line breaks and control characters, whatever profiles hold
     * @param html a whole page; {@code plain} says the same in the same order
     */
    public record Text(String subject, String html, String plain) {
        public Text {
            requireNonNull(subject);
            requireNonNull(html);
            requireNonNull(plain);
        }
    }
}
