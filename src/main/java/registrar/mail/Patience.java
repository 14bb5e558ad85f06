package registrar.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import registrar.store.outbox.OutboxEntry;

/** When a mail that could not be delivered is tried again (docs/mail.md). */
final class Patience {
    private static final int[] MINUTES = {1, 5, 15, 60, 240};
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Of one that has waited long without being tried, as on a machine that was off. */
    private static final int FEWEST_ATTEMPTS = 3;

    private Patience() {}

    /** Empty when it was tried for long enough. */
    static Optional<Instant> next(OutboxEntry mail, Instant now) {
        Instant next = now.plus(delay(mail.key(), mail.attempts()));
        boolean early = !next.isAfter(mail.since().plus(LONGEST)) || mail.attempts() < FEWEST_ATTEMPTS;
        return early ? Optional.of(next) : Optional.empty();
    }

    /** The table's time, up to a fifth more or less, so that mails refused together do not come back together. */
    static Duration delay(String key, int attempts) {
        int minutes = MINUTES[Math.min(Math.max(attempts, 1), MINUTES.length) - 1];
        MessageDigest digest = MailKey.sha256();
        byte[] hash = digest.digest((key + "/" + attempts).getBytes(StandardCharsets.UTF_8));
        int chance = (hash[0] & 0xFF) << 8 | hash[1] & 0xFF;
        double share = 0.8 + 0.4 * chance / 0xFFFF;
        return Duration.ofMillis(Math.round(minutes * 60_000 * share));
    }
}
