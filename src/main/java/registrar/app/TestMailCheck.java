package registrar.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import registrar.cli.Checkup;
import registrar.cli.Surroundings;
import registrar.failure.StopReason;
import registrar.mail.EmailAddress;
import registrar.mail.Letter;
import registrar.mail.MailSettings;
import registrar.mail.Post;
import registrar.render.Templates;
import registrar.store.outbox.OutboxEntry;

/** That a small mail gets through to the mail server, the way all mails go. */
final class TestMailCheck implements Check {
    private static final String ABOUT = "test mail";

    private final Premises premises;
    private final Surroundings around;
    private final EmailAddress to;

    TestMailCheck(Premises premises, Surroundings around, EmailAddress to) {
        this.premises = premises;
        this.around = around;
        this.to = to;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    /** Others may be before it in the outbox, and a server may think about a mail for a while. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    public Checkup look() throws IOException {
        MailSettings mail = Delivery.mail(premises.settings());
        Post.check(to, mail.allow());
        try (Delivery delivery = Delivery.open(premises, around);
                ScratchFolder scratch = new ScratchFolder()) {
            Instant now = delivery.now();
            String batch = "doctor@" + now;
            delivery.post(scratch.path()).put(letter(mail, batch, now), now);
            delivery.outbox().release(batch, delivery.now());
            delivery.postman().deliver();
            return judge(delivery.outbox().batch(batch).get(0));
        }
    }

    private Letter letter(MailSettings mail, String batch, Instant now) throws IOException {
        var letters = new Letters(premises.settings(), Templates.builtIn());
        Letter.Words words =
                letters.notices(premises.zone(), Optional.empty(), now).test(mail.host());
        return letters.notice(to, batch, Optional.empty(), "", now, words);
    }

    private Checkup judge(OutboxEntry mail) {
        String answer = mail.reply().map(reply -> " (" + reply + ")").orElse("");
        return switch (mail.state()) {
            case SENT ->
                new Checkup.Fine(
                        ABOUT,
                        "The mail server took a mail to " + to + answer
                                + ". Look whether it arrives, among junk, too.");
            case FAILED ->
                new Checkup.Faulty(
                        ABOUT,
                        "The mail server refused a mail to " + to + answer + ". Ask its administrator why, or mend"
                                + " the address.",
                        StopReason.UNAVAILABLE);
            case RETRY ->
                waits("is refused for now" + answer + ". \"registrar serve\" tries again, or run this once more.");
            case UNKNOWN -> waits("was handed over, but nobody answered whether it was taken" + answer + ".");
            case DRAFT, NEW, SENDING, DROPPED ->
                waits("waits in the outbox, behind others or because sending is held. \"registrar outbox list\" shows"
                        + " them.");
        };
    }

    private Checkup waits(String how) {
        return new Checkup.Doubtful(ABOUT, "The mail to " + to + " " + how);
    }
}
