package registrar.app;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.cli.Checkup;
import registrar.cli.Counted;
import registrar.mail.MailSettings;
import registrar.mail.Postman;
import registrar.store.Store;
import registrar.store.outbox.Lane;
import registrar.store.outbox.MailState;
import registrar.store.outbox.Outbox;

/** That the mail server answers and lets us in, and that no mail waits for a person. */
final class MailCheck implements Check {
    private static final String ABOUT = "mail";
    private static final int MOST = 1000;

    private final Premises premises;
    private final Clock clock;

    MailCheck(Premises premises, Clock clock) {
        this.premises = premises;
        this.clock = clock;
    }

    @Override
    public String about() {
        return ABOUT;
    }

    @Override
    public Checkup look() throws IOException {
        Optional<MailSettings> mail = premises.settings().mail();
        if (mail.isEmpty()) {
            return new Checkup.Fine(ABOUT, "No mail server is set, so nothing can be mailed; docs/mail.md says how.");
        }
        if (!Store.exists(premises.store())) {
            return new Checkup.Fine(ABOUT, Postman.greet(mail.get(), clock) + ".");
        }
        try (Store store = Store.open(premises.store())) {
            var outbox = new Outbox(store);
            Optional<Lane> held = outbox.lane();
            String greeting = new Postman(mail.get(), outbox, clock).greet() + ".";
            List<String> details = waiting(outbox);
            held.ifPresent(lane -> details.add("Mails were held until now: " + lane.reason()));
            return details.isEmpty()
                    ? new Checkup.Fine(ABOUT, greeting)
                    : new Checkup.Doubtful(ABOUT, greeting + " Some mails are to look at:", details);
        }
    }

    private static List<String> waiting(Outbox outbox) throws IOException {
        List<String> lines = new ArrayList<>();
        for (MailState state : List.of(MailState.FAILED, MailState.UNKNOWN)) {
            int mails = outbox.list(Optional.of(state), MOST).size();
            if (mails > 0) {
                lines.add((mails == MOST ? "At least " : "") + Counted.of(mails, "mail")
                        + (state == MailState.FAILED
                                ? " could not be sent."
                                : " went out, but nobody answered whether they were taken.")
                        + " \"registrar outbox list\" shows them; retry or drop each.");
            }
        }
        return lines;
    }
}
