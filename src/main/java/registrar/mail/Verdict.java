package registrar.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import registrar.store.outbox.Lane;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;
import registrar.store.outbox.Settlement;

/**
 * What an answer means for the mail and for all others (docs/mail.md has the table).
 *
 * @param hold whether nobody is to send for a while
 */
record Verdict(Settlement settlement, Optional<Hold> hold) {
    private static final Set<Integer> BUSY = Set.of(421, 450, 451, 452);
    private static final Set<Integer> SIGN_IN = Set.of(530, 535);
    private static final Set<Integer> TOO_LARGE = Set.of(552, 523);
    private static final int CLOSING = 421;

    /** @param reason the same words for the same trouble, whatever mail met it */
    record Hold(Instant until, String reason) {}

    /** How long a pause is, in the beginning and when nothing helps. */
    private enum Pause {
        BUSY(5, 30),
        AWAY(30, 600),
        /** A refused sign-in is not tried often: accounts are locked for that. */
        PEOPLE(3_600, 3_600);

        private final Duration first;
        private final Duration longest;

        Pause(int first, int longest) {
            this.first = Duration.ofSeconds(first);
            this.longest = Duration.ofSeconds(longest);
        }

        /** As long as the trouble lasts already, within bounds; so it doubles. */
        Instant until(Optional<Lane> before, String reason, Instant now) {
            Duration lasting = before.filter(lane -> lane.reason().equals(reason))
                    .map(lane -> Duration.between(lane.since(), now))
                    .orElse(Duration.ZERO);
            Duration pause = lasting.compareTo(first) < 0 ? first : lasting;
            return now.plus(pause.compareTo(longest) > 0 ? longest : pause);
        }
    }

    /** What a verdict is given on. */
    record Matter(OutboxEntry mail, Optional<Lane> lane, String server, Instant now) {
        private Hold hold(Pause pause, String reason) {
            return new Hold(pause.until(lane, reason, now), reason);
        }
    }

    static Verdict of(Answer answer, Matter matter) {
        if (answer instanceof Answer.Taken taken) {
            return new Verdict(ended(MailState.SENT, Optional.of(taken.code()), taken.text()), Optional.empty());
        }
        if (answer instanceof Answer.Refused refused) {
            return refused(refused, matter);
        }
        if (answer instanceof Answer.NotTried notTried) {
            return notTried(notTried.why(), matter);
        }
        if (answer instanceof Answer.Doubtful) {
            return doubtful(answer.text(), matter);
        }
        String reason = "The connection to the mail server " + matter.server() + " breaks";
        return new Verdict(
                again(matter, Optional.empty(), answer.text()), Optional.of(matter.hold(Pause.AWAY, reason)));
    }

    private static Verdict refused(Answer.Refused refused, Matter matter) {
        Optional<Integer> code = Optional.of(refused.code());
        if (SIGN_IN.contains(refused.code())) {
            String reason = "The mail server " + matter.server() + " wants a sign-in first: \"" + refused.text()
                    + "\". Check mail.user and mail.password or mail.oauth.";
            return new Verdict(untried(matter, code, reason), Optional.of(matter.hold(Pause.PEOPLE, reason)));
        }
        if (!refused.forNow()) {
            String advice = TOO_LARGE.contains(refused.code())
                    ? ". If the message is too large, set mail.max-size below "
                            + matter.mail().bytes() + " bytes"
                    : "";
            return new Verdict(ended(MailState.FAILED, code, refused.text() + advice), Optional.empty());
        }
        String reason = "The mail server " + matter.server() + " wants a pause (" + refused.code() + ")";
        Pause pause = refused.code() == CLOSING ? Pause.AWAY : Pause.BUSY;
        return new Verdict(
                again(matter, code, refused.text()),
                BUSY.contains(refused.code()) ? Optional.of(matter.hold(pause, reason)) : Optional.empty());
    }

    private static Verdict notTried(NoServerException why, Matter matter) {
        if (why.kind() != NoServerException.Kind.PASSING) {
            Pause pause = why.kind() == NoServerException.Kind.SIGN_IN ? Pause.PEOPLE : Pause.AWAY;
            return new Verdict(
                    untried(matter, why.code(), why.getMessage()), Optional.of(matter.hold(pause, why.getMessage())));
        }
        String reason = why.code()
                .map(code -> "The mail server " + matter.server() + " wants a pause (" + code + ")")
                .orElse(why.getMessage());
        return new Verdict(again(matter, why.code(), why.getMessage()), Optional.of(matter.hold(Pause.AWAY, reason)));
    }

    /** Once it may be sent again: so nobody has it more than twice, and then under one Message-ID. */
    private static Verdict doubtful(String text, Matter matter) {
        OutboxEntry mail = matter.mail();
        Optional<Instant> at = mail.resend() && mail.unknowns() == 0
                ? Optional.of(matter.now().plus(Patience.delay(mail.key(), mail.attempts())))
                : Optional.empty();
        return new Verdict(new Settlement(MailState.UNKNOWN, at, Optional.empty(), text), Optional.empty());
    }

    private static Settlement again(Matter matter, Optional<Integer> code, String text) {
        Optional<Instant> at = Patience.next(matter.mail(), matter.now());
        return at.isPresent()
                ? new Settlement(MailState.RETRY, at, code, text)
                : ended(MailState.FAILED, code, "Tried for long enough; at last: " + text);
    }

    /** It is no fault of the mail's, so it waits as if it had not been taken. */
    private static Settlement untried(Matter matter, Optional<Integer> code, String text) {
        return new Settlement(MailState.NEW, Optional.of(matter.now()), code, text);
    }

    private static Settlement ended(MailState state, Optional<Integer> code, String text) {
        return new Settlement(state, Optional.empty(), code, text);
    }
}
