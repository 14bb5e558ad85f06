package registrar.mail;

import java.time.Duration;

/**
 * How long the postman waits, and for what.
 *
 * @param connect for a connection
 * @param stall for each answer of the server, and for each of its reads
 * @param sending of a whole message
 * @param abandoned after this a mail that is being handed over belongs to nobody; longer than all of the above
 * @param pause the longest for which a round waits when the server wants one; it leaves a longer one to a later round
 * @param pauses all that one round waits for
 * @param messages on one connection
 */
record MailLimits(
        Duration connect,
        Duration stall,
        Duration sending,
        Duration abandoned,
        Duration pause,
        Duration pauses,
        int messages) {
    static final MailLimits USUAL = new MailLimits(
            Duration.ofSeconds(20),
            Duration.ofMinutes(2),
            Duration.ofMinutes(6),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            50);
}
