package registrar.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import registrar.mail.EmailAddress;

/** Addresses in text of others. Letter case tells no two people apart, so all are written in lower case. */
final class Addresses {
    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    private Addresses() {}

    static Optional<EmailAddress> of(String text) {
        try {
            return Optional.of(new EmailAddress(text.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** All addresses of a field that holds one or more, with commas between; none when any of them is no address. */
    static List<EmailAddress> in(String text) {
        var all = new ArrayList<EmailAddress>();
        for (String part : BETWEEN.split(text, -1)) {
            Optional<EmailAddress> address = of(part);
            if (address.isEmpty()) {
                return List.of();
            }
            all.add(address.get());
        }
        return all;
    }
}
