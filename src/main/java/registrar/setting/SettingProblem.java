package registrar.setting;

import static java.util.Objects.requireNonNull;

/**
 * One thing wrong with the settings; all of them are told in one message.
 *
 * @param key the dotted key, such as {@code issuer.logo}
 * @param message what was expected, what was found, what to do; never the value of a secret
 */
public record SettingProblem(String key, String message) {
    public SettingProblem {
        requireNonNull(key);
        requireNonNull(message);
    }
}
