package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One address of one person, without a name or brackets: what RFC 5321 calls a mailbox, in the letters every server
 * takes.
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

    /** @throws IllegalArgumentException when it is no address */
    public EmailAddress {
        requireNonNull(text);
        if (text.length() > LONGEST || !MAILBOX.matcher(text).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Lower-case, as allow-lists compare it. */
    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
