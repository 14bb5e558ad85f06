package registrar.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import registrar.fetch.api.TrustedCertificates;
import registrar.mail.MailSettings.Security;
import registrar.mail.MailSettings.SignIn;
import registrar.mail.NoServerException.Kind;
import registrar.setting.Secret;
import registrar.store.outbox.Draft;

/** The server of the settings: connects to it in private and signs in, or says why not and what to do. */
final class MailServer {
    /**
     * Angus writes down what it sends, people's data, when it is asked for everything: under its own name, and under the
     * room's, which is where its subclass lives. Held here, or their levels are lost.
     */
    private static final List<Logger> CHATTER =
            List.of(Logger.getLogger("org.eclipse.angus.mail"), Logger.getLogger(SmtpLine.class.getPackageName()));

    private static final int REFUSED_FOR_NOW = 400;
    private static final int REFUSED = 500;

    private final MailSettings settings;
    private final AccessTokens tokens;
    private final MailLimits limits;
    private Session session;

    MailServer(MailSettings settings, AccessTokens tokens, MailLimits limits) {
        this.settings = settings;
        this.tokens = tokens;
        this.limits = limits;
        // each time, because whoever sets up logging anew undoes it
        CHATTER.forEach(logger -> logger.setLevel(Level.INFO));
    }

    String place() {
        return settings.host() + ":" + settings.port();
    }

    /** @throws NoServerException when there is no connection, or none that is private and signed in */
    SmtpLine open() throws IOException {
        if (settings.security() == Security.NONE) {
            checkLoopback();
        }
        if (settings.signIn() instanceof SignIn.ClientCredentials
                || settings.signIn() instanceof SignIn.ServiceAccount) {
            return openWithToken();
        }
        return settings.signIn() instanceof SignIn.Password known
                ? open(known.user(), known.password().reveal())
                : open(null, null);
    }

    /** A token that was kept may have been withdrawn meanwhile; then one fresh one is tried, and no third. */
    private SmtpLine openWithToken() throws IOException {
        boolean kept = tokens.isKept();
        try {
            return open(user(), token());
        } catch (NoServerException refused) {
            tokens.forget();
            if (!kept || refused.kind() != Kind.SIGN_IN) {
                throw refused;
            }
            return open(user(), token());
        }
    }

    private String token() throws IOException {
        Secret token = tokens.token();
        return token.reveal();
    }

    private String user() {
        SignIn signIn = settings.signIn();
        if (signIn instanceof SignIn.Password known) {
            return known.user();
        }
        if (signIn instanceof SignIn.ClientCredentials known) {
            return known.user();
        }
        return signIn instanceof SignIn.ServiceAccount known ? known.user() : "";
    }

    private void checkLoopback() throws NoServerException {
        try {
            if (InetAddress.getByName(settings.host()).isLoopbackAddress()) {
                return;
            }
        } catch (IOException unknown) {
            throw unreached(unknown);
        }
        throw new NoServerException(
                Kind.SETTINGS,
                "Mail without encryption goes to this machine only, but mail.host is " + settings.host()
                        + ". Set mail.security to starttls or smtps.",
                null);
    }

    private SmtpLine open(String user, String password) throws IOException {
        SmtpLine line = new SmtpLine(session());
        try {
            line.connect(settings.host(), settings.port(), user, password);
            if (user != null && !line.supportsExtension("AUTH")) {
                // angus goes on as nobody
                throw new NoServerException(
                        Kind.SIGN_IN,
                        "The mail server " + place() + " offers no sign-in to " + user
                                + ". Check mail.port and mail.security, or remove mail.user.",
                        null);
            }
            return line;
        } catch (MessagingException failed) {
            line.close();
            throw explained(line, failed);
        } catch (NoServerException told) {
            line.close();
            throw told;
        }
    }

    StoredMessage message(Draft.Body body) throws IOException {
        return new StoredMessage(session(), settings.from(), body, limits.sending());
    }

    private NoServerException explained(SmtpLine line, MessagingException failed) {
        int code = line.code();
        if (failed instanceof AuthenticationFailedException && (code < REFUSED_FOR_NOW || code >= REFUSED)) {
            return new NoServerException(
                    Kind.SIGN_IN,
                    code,
                    "The mail server " + place() + " refuses the sign-in of " + user() + said(line) + signInAdvice(),
                    failed);
        }
        if (code >= REFUSED_FOR_NOW) {
            return new NoServerException(
                    Kind.PASSING,
                    code,
                    "The mail server " + place() + " takes no mail from us now" + said(line),
                    failed);
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException tls) {
                return unsafe(tls, failed);
            }
        }
        boolean open = line.verb().equals("EHLO") || line.verb().equals("HELO");
        if (settings.security() == Security.STARTTLS && open && code / 100 == 2) {
            return new NoServerException(
                    Kind.UNSAFE,
                    "The mail server " + place() + " offers no encryption (STARTTLS), so nothing was sent. Set"
                            + " mail.security to smtps with its port, usually 465, or ask who runs the server.",
                    failed);
        }
        return unreached(failed);
    }

    /** Only a refusal is worth repeating; before it stands what is written down for programs. */
    private static String said(SmtpLine line) {
        return line.code() < REFUSED_FOR_NOW ? "." : ": \"" + line.reply() + "\".";
    }

    private String signInAdvice() {
        return settings.signIn() instanceof SignIn.Password
                ? " Check mail.user and mail.password; Microsoft 365 and Google take mail.oauth instead."
                : " Check mail.user and mail.oauth, and that the mailbox may send by SMTP (docs/mail.md).";
    }

    private NoServerException unsafe(SSLException tls, Exception failed) {
        String words = SmtpLine.cause(tls);
        boolean name = words.contains("No subject alternative") || words.contains("No name matching");
        boolean unknown = tls.getCause() instanceof CertificateException || words.contains("certification path");
        String what = name
                ? "shows a certificate of another name (" + words + "). Set mail.host to the name in the certificate."
                : unknown
                        ? "shows a certificate that is not trusted (" + words
                                + "). If it is your own, name the certificate of who signed it in ca-file."
                        : "does not begin to encrypt (" + words + "). Check mail.port and mail.security: starttls is"
                                + " usually at 587, smtps at 465.";
        return new NoServerException(
                name || unknown ? Kind.UNSAFE : Kind.PASSING, "The mail server " + place() + " " + what, failed);
    }

    private NoServerException unreached(Exception failed) {
        return new NoServerException(
                Kind.PASSING,
                "The mail server " + place() + " cannot be reached (" + SmtpLine.cause(failed)
                        + "). Check mail.host, mail.port and the network.",
                failed);
    }

    /** Never with angus's own debugging, which prints what is sent. */
    private Session session() throws IOException {
        if (session == null) {
            var properties = new Properties();
            String stall = Long.toString(limits.stall().toMillis());
            properties.setProperty(
                    "mail.smtp.connectiontimeout",
                    Long.toString(limits.connect().toMillis()));
            properties.setProperty("mail.smtp.timeout", stall);
            properties.setProperty("mail.smtp.writetimeout", stall);
            // our own name would have to be asked for, and is nobody's business
            properties.setProperty("mail.smtp.localhost", settings.from().domain());
            properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.security() == Security.SMTPS));
            boolean starttls = settings.security() == Security.STARTTLS;
            properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
            properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
            signIn(properties);
            if (settings.caFile().isPresent()) {
                var sockets = TrustedCertificates.with(settings.caFile().get()).sockets();
                properties.put("mail.smtp.ssl.socketFactory", sockets);
                // or a certificate these do not like is tried again without them
                properties.setProperty("mail.smtp.socketFactory.fallback", "false");
            }
            session = Session.getInstance(properties);
        }
        return session;
    }

    private void signIn(Properties properties) {
        boolean known = !(settings.signIn() instanceof SignIn.Anonymous);
        properties.setProperty("mail.smtp.auth", Boolean.toString(known));
        properties.setProperty(
                "mail.smtp.auth.mechanisms", settings.signIn() instanceof SignIn.Password ? "PLAIN LOGIN" : "XOAUTH2");
    }
}
