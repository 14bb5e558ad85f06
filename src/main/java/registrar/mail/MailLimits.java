package registrar.mail;

import java.time.Duration;

/**
 * How long the postman waits, and for what.
 *
 * @param connect for a connection
 * @param stall for each answer of the server, and for each of its reads
 * @param sending of a whole message
 * @param abandoned after this a mail that is being handed over belongs to nobody; longer than all of the above
 * @param held how long one round waits for a server that wants a pause
 * @param messages on one connection
 */
record MailLimits(Duration connect, Duration stall, Duration sending, Duration abandoned, Duration held, int messages) {
    static final MailLimits USUAL = new MailLimits(
            Duration.ofSeconds(20),
            Duration.ofMinutes(2),
            Duration.ofMinutes(6),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            50);
}
