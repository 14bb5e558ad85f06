package registrar.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import registrar.cli.Words;
import registrar.document.Format;
import registrar.report.ReportType;
import registrar.report.ReportTypes;

/**
 * Settings for what is still to come (mail, schedules, web): known and checked, so that one file serves every version, but
 * not yet used.
 */
final class LaterSettings {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+");
    private static final Pattern DOMAIN = Pattern.compile("([^@\\s<>]+@)?[A-Za-z0-9.-]+");
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,5} ?(KB|MB)");
    private static final Pattern CRON = Pattern.compile("\\S+(\\s+\\S+){4}");
    private static final Pattern LISTEN = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):[0-9]{1,5}");

    private LaterSettings() {}

    static void check(SettingNode root, Path base) {
        root.map("mail").ifPresent(mail -> mail(mail, base));
        root.maps("schedules").forEach(LaterSettings::schedule);
        root.map("web").ifPresent(LaterSettings::web);
    }

    private static void mail(SettingNode mail, Path base) {
        Optional<String> host = mail.required("host");
        mail.integer("port", 1, 65_535);
        Optional<String> security = mail.word("security", List.of("starttls", "smtps", "none"));
        if (security.filter("none"::equals).isPresent()
                && host.filter(LOOPBACK::contains).isEmpty()) {
            mail.problem("security", "none is for mail servers on this machine alone; use starttls or smtps");
        }
        mail.text("user");
        mail.text("password");
        mail.file("password-file", base);
        for (String name : List.of("from", "admin", "fall-back")) {
            mail.value(name, "an e-mail address", text -> matching(ADDRESS, text));
        }
        mail.values("allow", "a domain or an e-mail address", text -> matching(DOMAIN, text));
        mail.value("max-size", "a size such as 18MB", text -> matching(SIZE, text));
        mail.integer("pace", 1, 10_000);
        mail.rejectOthers();
    }

    private static void schedule(SettingNode schedule) {
        schedule.required("name");
        schedule.required("when");
        schedule.value("when", "five fields such as \"0 7 * * MON\"", text -> matching(CRON, text));
        schedule.value("zone", "a time zone such as Europe/Berlin", ZoneId::of);
        schedule.value("locale", "a language tag such as en-US", Words::locale);
        schedule.word("report", ReportTypes.all().stream().map(ReportType::key).toList());
        List.of("client", "license", "role", "course").forEach(schedule::text);
        List<String> formats = Arrays.stream(Format.values()).map(Format::key).toList();
        schedule.values(
                "format", "one of " + String.join(", ", formats), text -> matching(formats.contains(text), text));
        schedule.values("to", "an e-mail address", text -> matching(ADDRESS, text));
        schedule.word("when-empty", List.of("skip", "send"));
        schedule.word("misfire", List.of("once", "each", "skip"));
        schedule.value("owner", "an e-mail address", text -> matching(ADDRESS, text));
        schedule.rejectOthers();
    }

    private static void web(SettingNode web) {
        web.value("listen", "an address and port such as 127.0.0.1:8080", text -> matching(LISTEN, text));
        web.value(
                "url",
                "an address such as https://reports.example.org",
                text -> matching(text.startsWith("https://") || text.startsWith("http://"), text));
        web.rejectOthers();
    }

    private static String matching(Pattern pattern, String text) {
        return matching(pattern.matcher(text).matches(), text);
    }

    private static String matching(boolean can, String text) {
        if (!can) {
            throw new IllegalArgumentException("Cannot be");
        }
        return text;
    }
}
