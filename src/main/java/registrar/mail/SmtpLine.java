package registrar.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import registrar.record.SourceText;

/**
 * A connection to the mail server that remembers how far a message got. Angus forgets it: after a refusal it sends
 * {@code RSET}, and when that fails, because the server hung up, the refusal is lost.
 */
final class SmtpLine extends SMTPTransport {
    private static final int LONGEST = 300;
    private static final int CLOSING = 421;

    private String verb = "";
    private int code;
    private String reply = "";
    private String greeting = "";
    private boolean tidying;
    private boolean ending;
    private boolean spent;
    private int messages;

    SmtpLine(Session session) {
        super(session, null);
    }

    /** Hands a message over; whatever comes of it is an answer. */
    Answer send(EmailAddress recipient, StoredMessage message) {
        ending = false;
        messages++;
        try {
            Address[] to = {new InternetAddress(recipient.text())};
            sendMessage(message, to);
            return new Answer.Taken(code, reply);
        } catch (MessagingException refused) {
            Answer answer = answer(refused);
            spent |= !(answer instanceof Answer.Refused) || code == CLOSING;
            return answer;
        } catch (IllegalStateException closed) {
            spent = true;
            return new Answer.Broken("the connection was closed");
        }
    }

    private Answer answer(MessagingException trouble) {
        if (code >= 400 && code < 600) {
            return new Answer.Refused(code, reply);
        }
        if (!ending) {
            return new Answer.Broken("the connection broke: " + cause(trouble));
        }
        return code >= 200 && code < 300
                ? new Answer.Taken(code, reply)
                : new Answer.Doubtful("the server had the whole message and did not answer: " + cause(trouble));
    }

    /** What happened, in the words of whoever noticed it first. */
    static String cause(Throwable trouble) {
        Throwable cause = trouble;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return oneLine(text);
    }

    static String oneLine(String text) {
        String line = SourceText.clean(text);
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** The last command but for those that only tidy up, such as {@code MAIL}; empty before the first. */
    String verb() {
        return verb;
    }

    /** Of the reply to that command; 0 when none came. */
    int code() {
        return code;
    }

    String reply() {
        return reply;
    }

    String greeting() {
        return greeting;
    }

    /** The largest message the server takes, when it says so. */
    OptionalLong largest() {
        String size = getExtensionParameter("SIZE");
        boolean said = size != null && size.strip().matches("[1-9]\\d{0,17}");
        return said ? OptionalLong.of(Long.parseLong(size.strip())) : OptionalLong.empty();
    }

    boolean wasUsed() {
        return messages > 0;
    }

    /** True when no other message can go this way. */
    boolean isSpent(int most) {
        return spent || messages >= most;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        String first = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        tidying = first.equals("RSET") || first.equals("NOOP") || first.equals("QUIT");
        if (!tidying) {
            verb = first;
            code = 0;
            reply = "";
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        boolean counts = !tidying;
        tidying = false;
        int response = super.readServerResponse();
        if (counts) {
            code = response;
            reply = oneLine(getLastServerResponse());
            greeting = verb.isEmpty() ? reply : greeting;
        }
        return response;
    }

    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        try {
            super.issueCommand(command, expected);
        } catch (MessagingException gone) {
            if (!command.equals("RSET")) {
                throw gone;
            }
            spent = true;
        }
    }

    /** Angus would try the older greeting next, and forget why the server wants nothing of us. */
    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean greeted = super.ehlo(domain);
        if (code == CLOSING) {
            throw new MessagingException(reply);
        }
        return greeted;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ending = true;
        super.finishData();
    }

    /** Says good-bye when there is still somebody there. */
    @Override
    public synchronized void close() {
        try {
            super.close();
        } catch (MessagingException gone) {
            // what was to be said was said
        }
    }
}
