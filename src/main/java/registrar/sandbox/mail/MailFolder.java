package registrar.sandbox.mail;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages as files, each whole or not at all. For several threads. */
final class MailFolder {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9@._+-]");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4,9})_.*\\.eml");
    private static final String DRAFT = ".draft-";
    private static final int LONGEST_NAME = 80;

    private final Path path;
    private int last;

    private MailFolder(Path path, int last) {
        this.path = path;
        this.last = last;
    }

    /** Goes on counting where the folder's messages end. */
    static MailFolder open(Path path) throws IOException {
        Files.createDirectories(path);
        int last = 0;
        for (Path file : files(path)) {
            String name = file.getFileName().toString();
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                last = Math.max(last, Integer.parseInt(numbered.group(1)));
            } else if (name.startsWith(DRAFT)) {
                Files.deleteIfExists(file);
            }
        }
        return new MailFolder(path, last);
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }

    Path path() {
        return path;
    }

    /** A hidden file for a message that is still arriving. */
    Path draft() throws IOException {
        return Files.createTempFile(path, DRAFT, "");
    }

    /**
     * Gives a message that arrived whole its name.
     *
     * @param recipient as the client said it, which may be anything
     * @return the name
     */
    synchronized String keep(Path draft, String recipient) throws IOException {
        while (true) {
            String name = String.format(Locale.ROOT, "%04d_%s.eml", ++last, safe(recipient));
            try {
                Files.move(draft, path.resolve(name));
                return name;
            } catch (FileAlreadyExistsException elsewhere) {
                // another sandbox keeps its mails here, too
            }
        }
    }

    private static String safe(String recipient) {
        String safe = UNSAFE.matcher(recipient).replaceAll("-");
        return safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
    }
}
