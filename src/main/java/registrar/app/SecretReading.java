package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import registrar.setting.Secret;

/** A secret of the settings: itself, or in a file with nothing else. No message repeats any of it. */
final class SecretReading {
    private static final int MOST_BYTES = 16_384;
    private static final String FILE = "-file";

    private SecretReading() {}

    /** True when either key stands there, whether or not it can be read. */
    static boolean given(SettingNode node, String name) {
        return node.has(name) | node.has(name + FILE);
    }

    /** @param name of the key; that of the file's ends in {@code -file} */
    static Optional<Secret> read(SettingNode node, String name, Path base) {
        Optional<Secret> here = node.value(name, "a text", Secret::of);
        Optional<Secret> there = node.file(name + FILE, base).flatMap(file -> content(node, name + FILE, file));
        if (node.has(name) && node.has(name + FILE)) {
            node.problem(name + FILE, "expected one of " + name + " and " + name + FILE + ", found both");
        }
        return here.or(() -> there);
    }

    private static Optional<Secret> content(SettingNode node, String name, Path file) {
        try {
            return Optional.of(Secret.of(BoundedFile.text(file, MOST_BYTES)));
        } catch (IllegalArgumentException empty) {
            node.problem(name, "expected a file with the secret in it, found an empty one");
        } catch (IOException unreadable) {
            node.problem(name, "expected a file with nothing but the secret, found one that is too large or no text");
        }
        return Optional.empty();
    }
}
