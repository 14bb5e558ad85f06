package registrar.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import registrar.mail.MailSettings.SignIn;
import registrar.setting.Secret;

/** Who we are to the mail server: nobody, a user with a password, or a user with what OAuth 2.0 asks for. */
final class SignInReading {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String PASSWORD = "password";
    private static final String OAUTH = "oauth";
    private static final String ACCOUNT = "service-account-file";

    private SignInReading() {}

    /** Nobody, when something that is needed is missing or cannot be, which is noted. */
    static SignIn read(SettingNode mail, Path base) {
        Optional<String> user = mail.text("user");
        Optional<Secret> password = SecretReading.read(mail, PASSWORD, base);
        Optional<SettingNode> oauth = mail.map(OAUTH);
        boolean withPassword = SecretReading.given(mail, PASSWORD);
        boolean withToken = mail.has(OAUTH);
        if (withPassword && withToken) {
            mail.problem(OAUTH, "expected a password or oauth, found both");
        }
        if ((withPassword || withToken) && !mail.has("user")) {
            mail.problem("user", "is missing; whose " + (withToken ? "mailbox" : PASSWORD) + " it is the server asks");
        }
        if (mail.has("user") && !withPassword && !withToken) {
            mail.problem("user", "expected a password, password-file or oauth beside it, found none");
        }
        Optional<SignIn> token = oauth.flatMap(node -> token(node, user.orElse(""), base));
        return token.or(() -> password.map(secret -> new SignIn.Password(user.orElse(""), secret)))
                .orElse(new SignIn.Anonymous());
    }

    private static Optional<SignIn> token(SettingNode node, String user, Path base) {
        Optional<SignIn> signIn = node.has(ACCOUNT)
                ? node.file(ACCOUNT, base).map(file -> new SignIn.ServiceAccount(user, file))
                : credentials(node, user, base);
        node.rejectOthers();
        return signIn;
    }

    private static Optional<SignIn> credentials(SettingNode node, String user, Path base) {
        Optional<String> url =
                needed(node, "token-url", node.value("token-url", "an https address", SignInReading::url));
        Optional<String> id = needed(node, "client-id", node.text("client-id"));
        Optional<Secret> secret = SecretReading.read(node, "client-secret", base);
        if (!SecretReading.given(node, "client-secret")) {
            node.problem("client-secret", "is missing; oauth needs it, or client-secret-file");
        }
        Optional<String> scope = needed(node, "scope", node.text("scope"));
        return url.flatMap(to -> id.flatMap(client -> secret.flatMap(
                known -> scope.map(asked -> new SignIn.ClientCredentials(user, to, client, known, asked)))));
    }

    private static Optional<String> needed(SettingNode node, String name, Optional<String> value) {
        if (!node.has(name)) {
            node.problem(
                    name,
                    "is missing; oauth needs token-url, client-id, client-secret and scope, or " + ACCOUNT + " alone");
        }
        return value;
    }

    private static String url(String text) {
        URI url = URI.create(text);
        boolean secure = "https".equals(url.getScheme()) && url.getHost() != null;
        boolean here = "http".equals(url.getScheme()) && url.getHost() != null && LOOPBACK.contains(url.getHost());
        if (!secure && !here) {
            throw new IllegalArgumentException("Not an https address");
        }
        return text;
    }
}
