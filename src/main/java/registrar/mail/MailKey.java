package registrar.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** By what one message is known for ever; what must be the same at every attempt is made of it (docs/mail.md). */
record MailKey(String text) {
    /** @param number of the message within the letter, from 1 */
    static MailKey of(Letter letter, int number) {
        MessageDigest digest = sha256();
        String recipient = letter.to().text().toLowerCase(Locale.ROOT);
        for (String part : List.of(letter.batch(), recipient, letter.part(), Integer.toString(number))) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return new MailKey(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String messageId(EmailAddress from) {
        return "<" + text + "@" + from.domain() + ">";
    }

    /** Neither quoted-printable nor base64 can have {@code =_} in it, so no content can end a part early. */
    String boundary(String part) {
        return "=_" + part + "_" + text.substring(0, 32);
    }
}
