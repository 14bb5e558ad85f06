package registrar.render;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The texts of one language: {@code messages_en.properties} and kin, later files over earlier ones. */
final class Messages {
    private final Locale language;
    private final Map<String, String> texts;

    private Messages(Locale language, Map<String, String> texts) {
        this.language = requireNonNull(language);
        this.texts = Map.copyOf(texts);
    }

    /**
     * English words under those of the language under those of the region, so that a file may hold only what differs.
     * The language is English when there is no file for the locale's own.
     */
    static Messages of(Locale locale, TemplateFiles files) throws IOException {
        var texts = new HashMap<String, String>();
        Locale language = Locale.ENGLISH;
        for (Locale step : steps(locale)) {
            List<String> found = files.all("messages_" + step.toString() + ".properties");
            for (String content : found) {
                parse(content).forEach((key, text) -> texts.put(key.toString(), text.toString()));
            }
            if (!found.isEmpty()) {
                language = Locale.forLanguageTag(step.getLanguage());
            }
        }
        return new Messages(language, texts);
    }

    private static List<Locale> steps(Locale locale) {
        var steps = new ArrayList<Locale>();
        steps.add(Locale.ENGLISH);
        Locale language = Locale.forLanguageTag(locale.getLanguage());
        if (!language.equals(Locale.ENGLISH)) {
            steps.add(language);
        }
        if (!locale.getCountry().isEmpty()) {
            steps.add(new Locale.Builder()
                    .setLanguage(locale.getLanguage())
                    .setRegion(locale.getCountry())
                    .build());
        }
        return steps;
    }

    static Properties parse(String content) throws IOException {
        var properties = new Properties();
        try (Reader reader = new StringReader(content)) {
            properties.load(reader);
        }
        return properties;
    }

    /** The language the words are in, which may be English where another was asked for. */
    Locale language() {
        return language;
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    Set<String> keys() {
        return texts.keySet();
    }
}
