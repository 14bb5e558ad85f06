package registrar.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Zones and languages as people write them, on the command line and in the settings. */
public final class Words {
    private Words() {}

    /** True when a source is named that is kept in the store. */
    static boolean stored(String source) {
        return source.equals("store") || source.startsWith("snapshot:");
    }

    /** @throws IllegalArgumentException when there is no such zone */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("Not a time zone", unknown);
        }
    }

    /** @throws IllegalArgumentException when it is not a language tag, or of a language that does not exist */
    public static Locale locale(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            if (!Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
                throw new IllegalArgumentException("Not a language");
            }
            return locale;
        } catch (IllformedLocaleException cannotBe) {
            throw new IllegalArgumentException("Not a language tag", cannotBe);
        }
    }
}
