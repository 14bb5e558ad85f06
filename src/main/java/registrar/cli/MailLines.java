package registrar.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import registrar.failure.StopReason;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;

/** Mails in words for people. */
final class MailLines {
    /** As many digits of a key as tell mails apart. */
    private static final int KEY = 12;

    private static final int MOST = 20;
    private static final int NOT_ALL = 2;
    private static final Set<MailState> WAITING =
            EnumSet.of(MailState.DRAFT, MailState.NEW, MailState.SENDING, MailState.RETRY);

    private static final Map<MailState, String> STATES = Map.of(
            MailState.DRAFT, "its run is under way",
            MailState.NEW, "waits",
            MailState.SENDING, "is being handed over",
            MailState.SENT, "sent",
            MailState.RETRY, "not taken yet, waits",
            MailState.FAILED, "failed",
            MailState.UNKNOWN, "nobody answered whether it was taken",
            MailState.DROPPED, "dropped");

    private MailLines() {}

    static String key(OutboxEntry mail) {
        return mail.key().substring(0, Math.min(KEY, mail.key().length()));
    }

    /** Such as {@code 2 of 3 mails sent}. */
    static String sum(List<OutboxEntry> mails) {
        long sent =
                mails.stream().filter(mail -> mail.state() == MailState.SENT).count();
        return sent == mails.size()
                ? Counted.of(sent, "mail") + " sent"
                : sent + " of " + Counted.of(mails.size(), "mail") + " sent";
    }

    /** Nothing for a report without rows, such as a summary. */
    static String rows(long rows, String before, String behind) {
        return rows == 0 ? "" : before + Counted.of(rows, "row") + behind;
    }

    /** Which were not sent, and why. */
    static List<String> unsent(List<OutboxEntry> mails, ZoneId zone) {
        List<OutboxEntry> rest =
                mails.stream().filter(mail -> mail.state() != MailState.SENT).toList();
        var lines = new ArrayList<String>();
        rest.stream().limit(MOST).forEach(mail -> lines.add("  " + line(mail, zone)));
        if (rest.size() > MOST) {
            lines.add("  and " + (rest.size() - MOST) + " more, see \"registrar outbox list\"");
        }
        return lines;
    }

    private static String line(OutboxEntry mail, ZoneId zone) {
        Optional<String> again = mail.notBefore()
                .filter(then -> WAITING.contains(mail.state()))
                .map(then -> " until " + ScheduleWords.moment(then, zone));
        return mail.recipient() + " (" + key(mail) + "): " + STATES.get(mail.state()) + again.orElse("")
                + mail.reply().map(reply -> "; " + reply).orElse("");
    }

    /** 75 while some wait, 2 when some were not sent and wait for nothing, else 0. */
    static int exitCode(List<OutboxEntry> mails) {
        if (mails.stream().anyMatch(mail -> WAITING.contains(mail.state()))) {
            return StopReason.TRY_LATER.exitCode();
        }
        return mails.stream().allMatch(mail -> mail.state() == MailState.SENT) ? 0 : NOT_ALL;
    }

    static String word(MailState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
