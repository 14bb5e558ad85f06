package registrar.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Where templates, style sheets and message files come from: a folder of the user's before the built-in ones. */
final class TemplateFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    private final Optional<Path> folder;

    TemplateFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The file of this name, the user's if there is one. */
    Optional<String> find(String name) throws IOException {
        Optional<String> own = own(name);
        return own.isPresent() ? own : builtIn(name);
    }

    /** Every file of this name, the built-in one first. */
    List<String> all(String name) throws IOException {
        var found = new ArrayList<String>();
        builtIn(name).ifPresent(found::add);
        own(name).ifPresent(found::add);
        return found;
    }

    /** Where {@link #find} found it, for messages. */
    String describe(String name) {
        return folder.map(f -> f.resolve(name))
                .filter(Files::isRegularFile)
                .map(Path::toString)
                .orElse("templates/" + name);
    }

    private Optional<String> own(String name) throws IOException {
        if (folder.isEmpty() || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.get().resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected UTF-8 text in " + file + ", found bytes that are not. Save the file as UTF-8.",
                    e);
        }
    }

    private static Optional<String> builtIn(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        }
    }
}
