package registrar.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Attachments in one archive: the same ones make the same bytes. */
final class Zip {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String TYPE = "application/zip";

    private Zip() {}

    /**
     * @param stem of its name, without {@code .zip}
     * @param date of every entry
     */
    static Attachment of(List<Attachment> contents, String stem, Path folder, Instant date) throws IOException {
        Path file = Files.createTempFile(folder, "packed-", ".zip");
        LocalDateTime time = LocalDateTime.ofInstant(date, ZoneOffset.UTC);
        Set<String> names = new HashSet<>();
        try (var zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8)) {
            for (Attachment attachment : contents) {
                var entry = new ZipEntry(unused(attachment.name(), names));
                entry.setTimeLocal(time.isBefore(EARLIEST) ? EARLIEST : time);
                zip.putNextEntry(entry);
                Files.copy(attachment.file(), zip);
                zip.closeEntry();
            }
        }
        Optional<String> shown = contents.get(0).displayName().map(name -> stem(name) + ".zip");
        return new Attachment(stem + ".zip", shown, TYPE, file, Files.size(file), Optional.empty());
    }

    /** A name without what says its type. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String unused(String name, Set<String> names) {
        String unused = name;
        for (int i = 2; !names.add(unused); i++) {
            unused = stem(name) + "_" + i + name.substring(stem(name).length());
        }
        return unused;
    }
}
