package registrar.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import registrar.mail.AllowList;
import registrar.mail.EmailAddress;
import registrar.mail.MailSettings;
import registrar.mail.MailSettings.Security;

/** {@code mail}: the server that takes mails, who sends them, and to whom they may go. */
final class MailReading {
    static final String ADDRESS = "an e-mail address";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Map<Security, Integer> PORTS =
            Map.of(Security.STARTTLS, 587, Security.SMTPS, 465, Security.NONE, 25);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[?[0-9a-fA-F:.]+]?");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9}) ?(KB|MB)");
    private static final long LEAST_SIZE = 100_000;
    private static final long MOST_SIZE = 150_000_000;
    private static final int MOST_PACE = 10_000;

    private final SettingNode node;

    private MailReading(SettingNode node) {
        this.node = node;
    }

    /** Empty when something that is needed is missing or cannot be, which is noted. */
    static Optional<MailSettings> read(SettingNode node, Path base, Optional<Path> caFile) {
        return new MailReading(node).settings(base, caFile);
    }

    private Optional<MailSettings> settings(Path base, Optional<Path> caFile) {
        Optional<String> host = host();
        Optional<Security> security = security(host);
        Optional<Integer> port = node.integer("port", 1, 65_535);
        MailSettings.SignIn signIn = SignInReading.read(node, base);
        Optional<EmailAddress> from = address("from");
        needed("from");
        Optional<EmailAddress> replyTo = address("reply-to");
        Optional<EmailAddress> admin = address("admin");
        Optional<EmailAddress> fallBack = address("fall-back");
        AllowList allow = allow(from);
        from.ifPresent(known -> {
            admin.ifPresent(one -> within(allow, node, "admin", one));
            fallBack.ifPresent(one -> within(allow, node, "fall-back", one));
        });
        long maxSize = node.value("max-size", "a size from 100KB to 150MB, such as 18MB", MailReading::size)
                .orElse(MailSettings.USUAL_MAX_SIZE);
        int pace = node.integer("pace", 1, MOST_PACE).orElse(MailSettings.USUAL_PACE);
        node.rejectOthers();
        Security kept = security.orElse(Security.STARTTLS);
        return host.flatMap(there -> from.map(sender -> new MailSettings(
                there,
                port.orElse(PORTS.get(kept)),
                kept,
                signIn,
                sender,
                replyTo,
                admin,
                fallBack,
                allow,
                maxSize,
                pace,
                caFile)));
    }

    private Optional<String> host() {
        needed("host");
        return node.value("host", "the name of a mail server, without its port", text -> matching(HOST, text));
    }

    private Optional<Security> security(Optional<String> host) {
        Optional<Security> security = node.choice("security", Security.class);
        if (security.filter(Security.NONE::equals).isPresent()
                && host.filter(LOOPBACK::contains).isEmpty()) {
            node.problem("security", "none is for mail servers on this machine alone; use starttls or smtps");
        }
        return security;
    }

    private AllowList allow(Optional<EmailAddress> from) {
        List<String> entries = node.values("allow", "a domain or an e-mail address", MailReading::entry);
        return new AllowList(
                node.has("allow")
                        ? entries
                        : from.stream().map(EmailAddress::domain).toList());
    }

    private static String entry(String text) {
        return text.contains("@") ? new EmailAddress(text).text() : matching(DOMAIN, text);
    }

    /** Notes an address to which mail may not go. */
    static void within(AllowList allow, SettingNode node, String name, EmailAddress address) {
        if (!allow.permits(address)) {
            node.problem(
                    name,
                    address + " is not in mail.allow, so it would get no mail; add it or its domain there, or name"
                            + " somebody else");
        }
    }

    private Optional<EmailAddress> address(String name) {
        return node.value(name, ADDRESS, EmailAddress::new);
    }

    private void needed(String name) {
        if (!node.has(name)) {
            node.problem(name, "is missing; no mail can be sent without");
        }
    }

    private static long size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("Not a size");
        }
        long bytes = new BigDecimal(size.group(1))
                .scaleByPowerOfTen(size.group(2).equals("KB") ? 3 : 6)
                .longValueExact();
        if (bytes < LEAST_SIZE || bytes > MOST_SIZE) {
            throw new IllegalArgumentException("Out of range: " + bytes);
        }
        return bytes;
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("Cannot be");
        }
        return text;
    }
}
