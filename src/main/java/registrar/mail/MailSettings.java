package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import registrar.setting.Secret;

/**
 * What the settings say of mail (docs/settings.md).
 *
 * @param admin who is told of every failure; {@code fallBack} who is told that nothing was sent
 * @param allow the domain of {@code from} unless the settings name others
 * @param maxSize bytes of a whole message, as it is sent
 * @param pace messages a minute
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        SignIn signIn,
        EmailAddress from,
        Optional<EmailAddress> replyTo,
        Optional<EmailAddress> admin,
        Optional<EmailAddress> fallBack,
        AllowList allow,
        long maxSize,
        int pace,
        Optional<Path> caFile) {
    public static final long USUAL_MAX_SIZE = 18_000_000;
    public static final int USUAL_PACE = 30;

    public MailSettings {
        requireNonNull(host);
        requireNonNull(security);
        requireNonNull(signIn);
        requireNonNull(from);
        requireNonNull(replyTo);
        requireNonNull(admin);
        requireNonNull(fallBack);
        requireNonNull(allow);
        requireNonNull(caFile);
    }

    /** How the connection is kept private. */
    public enum Security {
        /** Begun in the clear and refused unless the server offers to encrypt. */
        STARTTLS,
        SMTPS,
        /** For a server on this machine alone. */
        NONE
    }

    /** Who we are to the server. */
    public sealed interface SignIn {
        /** Nobody. */
        record Anonymous() implements SignIn {}

        record Password(String user, Secret password) implements SignIn {}

        /**
         * OAuth 2.0 client credentials, as Microsoft 365 takes them.
         *
         * @param user the mailbox
         */
        record ClientCredentials(String user, String tokenUrl, String clientId, Secret clientSecret, String scope)
                implements SignIn {}

        /**
         * A signed assertion of a Google service account.
         *
         * @param user the mailbox
         * @param keyFile the JSON file that Google gives out
         */
        record ServiceAccount(String user, Path keyFile) implements SignIn {}
    }
}
