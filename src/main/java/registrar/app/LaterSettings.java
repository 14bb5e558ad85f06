package registrar.app;

import java.util.regex.Pattern;

/** Settings for what is still to come (web): known and checked, so that one file serves every version, but not yet used. */
final class LaterSettings {
    private static final Pattern LISTEN = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):[0-9]{1,5}");

    private LaterSettings() {}

    static void check(SettingNode root) {
        root.map("web").ifPresent(LaterSettings::web);
    }

    private static void web(SettingNode web) {
        web.value(
                "listen",
                "an address and port such as 127.0.0.1:8080",
                text -> matching(LISTEN.matcher(text).matches(), text));
        web.value(
                "url",
                "an address such as https://reports.example.org",
                text -> matching(text.startsWith("https://") || text.startsWith("http://"), text));
        web.rejectOthers();
    }

    private static String matching(boolean can, String text) {
        if (!can) {
            throw new IllegalArgumentException("Cannot be");
        }
        return text;
    }
}
