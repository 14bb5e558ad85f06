package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import registrar.failure.StoppedException;
import registrar.store.outbox.Outbox;

/**
 * Carries what is due in the outbox to the mail server; one message and one recipient at a time, at the pace set. For
 * several threads and processes at once; an interrupt lets it finish the mail in hand.
 */
public final class Postman {
    private static final long MEGABYTE = 1_000_000;

    private final MailSettings settings;
    private final Outbox outbox;
    private final Clock clock;
    private final MailLimits limits;
    private final Delivery.Pause pause;
    private final MailServer server;

    /** @param clock the data base's when several machines share it */
    public Postman(MailSettings settings, Outbox outbox, Clock clock) {
        this(settings, outbox, clock, MailLimits.USUAL, time -> Thread.sleep(time.toMillis()));
    }

    Postman(MailSettings settings, Outbox outbox, Clock clock, MailLimits limits, Delivery.Pause pause) {
        this.settings = requireNonNull(settings);
        this.outbox = requireNonNull(outbox);
        this.clock = requireNonNull(clock);
        this.limits = requireNonNull(limits);
        this.pause = requireNonNull(pause);
        this.server = new MailServer(settings, new AccessTokens(settings, limits, clock), limits);
    }

    /** Sends what is due now and returns; what is refused for now stays for a later round. */
    public Round deliver() throws IOException {
        try (Delivery delivery = new Delivery(settings, outbox, server, limits, clock, pause)) {
            return delivery.run();
        }
    }

    /** What one round came to. */
    public record Round(int sent, int retried, int failed, int unknown) {}

    /**
     * Greets the server, signs in and leaves, without sending anything. When that works, what held all mail is over.
     *
     * @return one line about the server, such as its greeting and the size it takes
     * @throws StoppedException when it cannot, with what to do
     */
    public String greet() throws IOException {
        String said = greet(settings, server);
        outbox.free();
        return said;
    }

    /** As above, where there is no outbox yet. */
    public static String greet(MailSettings settings, Clock clock) throws IOException {
        AccessTokens tokens = new AccessTokens(settings, MailLimits.USUAL, clock);
        return greet(settings, new MailServer(settings, tokens, MailLimits.USUAL));
    }

    private static String greet(MailSettings settings, MailServer server) throws IOException {
        try {
            SmtpLine line = server.open();
            String said = describe(line, settings, server.place());
            line.close();
            return said;
        } catch (NoServerException none) {
            throw none.stopped();
        }
    }

    private static String describe(SmtpLine line, MailSettings settings, String place) {
        String said = "\"" + line.greeting() + "\" at " + place;
        if (line.largest().isEmpty()) {
            return said;
        }
        long largest = line.largest().getAsLong();
        String size = said + ", messages of up to " + largest / MEGABYTE + " MB";
        return largest < settings.maxSize()
                ? size + ", which is less than mail.max-size (" + settings.maxSize() / MEGABYTE + " MB): set it to "
                        + largest / MEGABYTE + "MB"
                : size;
    }
}
