package registrar.mail;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.store.outbox.Lane;
import registrar.store.outbox.MailState;
import registrar.store.outbox.Outbox;
import registrar.store.outbox.OutboxEntry;

/** One round of the postman: takes, sends and settles one mail after the other, on as few connections as may be. */
final class Delivery implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int SETTLING = 60;
    private static final int TOO_LARGE = 552;

    private final MailSettings settings;
    private final Outbox outbox;
    private final MailServer server;
    private final MailLimits limits;
    private final Clock clock;
    private final Pause pause;
    private final Map<MailState, Integer> ended = new EnumMap<>(MailState.class);
    private Optional<SmtpLine> line = Optional.empty();
    private Duration paused = Duration.ZERO;

    /** Waits, or lets a moved clock move. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    Delivery(MailSettings settings, Outbox outbox, MailServer server, MailLimits limits, Clock clock, Pause pause) {
        this.settings = settings;
        this.outbox = outbox;
        this.server = server;
        this.limits = limits;
        this.clock = clock;
        this.pause = pause;
    }

    /** Until nothing is due, the server wants a longer pause, or the thread is interrupted. */
    Postman.Round run() throws IOException {
        outbox.abandon(clock.instant(), limits.abandoned());
        try {
            while (!Thread.currentThread().isInterrupted() && isDue()) {
                Optional<OutboxEntry> taken = outbox.take(clock.instant(), settings.pace());
                if (taken.isPresent()) {
                    deliver(taken.get());
                } else if (!waited()) {
                    break;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Postman.Round(
                count(MailState.SENT), count(MailState.RETRY), count(MailState.FAILED), count(MailState.UNKNOWN));
    }

    private int count(MailState state) {
        return ended.getOrDefault(state, 0);
    }

    private boolean isDue() throws IOException {
        return outbox.nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /** For the pace of all processes, which is over within a minute, or for a server that wants a short pause. */
    private boolean waited() throws IOException, InterruptedException {
        Instant now = clock.instant();
        Optional<Lane> lane = outbox.lane().filter(found -> found.isHeld(now));
        if (lane.isEmpty()) {
            pause.sleep(MOMENT);
            return true;
        }
        Duration wait = Duration.between(now, lane.get().until());
        paused = paused.plus(wait);
        if (wait.compareTo(limits.pause()) > 0 || paused.compareTo(limits.pauses()) > 0) {
            return false;
        }
        hangUp();
        pause.sleep(wait);
        return true;
    }

    private void deliver(OutboxEntry mail) throws IOException {
        StoredMessage message = server.message(out -> outbox.write(mail, out));
        Answer answer = hand(mail, message);
        Instant now = clock.instant();
        Verdict verdict = Verdict.of(answer, new Verdict.Matter(mail, outbox.lane(), server.place(), now));
        if (!settled(mail, verdict, now)) {
            LOG.info("Mail {} was taken over by another process", mail.key());
            return;
        }
        ended.merge(verdict.settlement().state(), 1, Integer::sum);
        tell(mail, verdict);
        if (message.unreadable().isPresent()) {
            throw message.unreadable().get();
        }
        if (verdict.hold().isPresent()) {
            hold(verdict.hold().get(), now);
        }
    }

    /** What the server said is known here alone, so it is not given up easily: a mail that is sent must not stay in doubt. */
    private boolean settled(OutboxEntry mail, Verdict verdict, Instant now) throws IOException {
        boolean interrupted = false;
        try {
            for (int left = SETTLING; ; left--) {
                try {
                    return outbox.settle(mail, verdict.settlement(), now);
                } catch (IOException busy) {
                    if (left == 0) {
                        throw busy;
                    }
                    LOG.warn(
                            "Mail {} is {}, which cannot be kept yet",
                            mail.key(),
                            verdict.settlement().state(),
                            busy);
                }
                try {
                    pause.sleep(MOMENT);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Answer hand(OutboxEntry mail, StoredMessage message) throws IOException {
        try {
            SmtpLine usable = usable();
            boolean used = usable.wasUsed();
            Answer answer = hand(usable, mail, message);
            // servers hang up on idle clients and after some messages; that is no answer to this one
            if (used && usable.verb().equals("MAIL") && gone(answer)) {
                answer = hand(usable(), mail, message);
            }
            return answer;
        } catch (NoServerException none) {
            hangUp();
            return new Answer.NotTried(none);
        }
    }

    private static boolean gone(Answer answer) {
        return answer instanceof Answer.Broken || answer instanceof Answer.Refused refused && refused.code() == 421;
    }

    private SmtpLine usable() throws IOException {
        if (line.filter(open -> !open.isSpent(limits.messages())).isEmpty()) {
            hangUp();
            line = Optional.of(server.open());
        }
        return line.get();
    }

    private Answer hand(SmtpLine to, OutboxEntry mail, StoredMessage message) {
        long largest = to.largest().orElse(Long.MAX_VALUE);
        if (mail.bytes() > largest) {
            return new Answer.Refused(
                    TOO_LARGE,
                    "The mail server takes messages of up to " + largest + " bytes, and this one has " + mail.bytes()
                            + ". Set mail.max-size to " + largest + " or less and send it again");
        }
        message.declare(to.largest().isPresent(), mail.bytes());
        return to.send(new EmailAddress(mail.recipient()), message);
    }

    private void tell(OutboxEntry mail, Verdict verdict) {
        MailState state = verdict.settlement().state();
        if (state == MailState.SENT) {
            LOG.info("Mail {} is sent", mail.key());
        } else if (state != MailState.NEW) {
            LOG.warn(
                    "Mail {} is {}: {}", mail.key(), state, verdict.settlement().reply());
        }
    }

    private void hold(Verdict.Hold hold, Instant now) throws IOException {
        if (outbox.hold(hold.until(), hold.reason(), now)) {
            LOG.warn("No mail is sent for a while: {}", hold.reason());
        }
    }

    private void hangUp() {
        line.ifPresent(SmtpLine::close);
        line = Optional.empty();
    }

    @Override
    public void close() {
        hangUp();
    }
}
