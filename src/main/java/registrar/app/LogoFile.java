package registrar.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import registrar.report.Logo;

/** Reads the issuer's logo and looks at its first bytes, because a file's extension may say anything. */
final class LogoFile {
    private static final int LARGEST = 2 << 20;

    private LogoFile() {}

    /** @throws IllegalArgumentException with a message for people when it cannot be a logo */
    static Logo read(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException("expected an image of 2 MB at most, found a larger one");
        }
        return new Logo(type(bytes), bytes);
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("expected an image, but " + file + " cannot be read", unreadable);
        }
    }

    private static String type(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (head.contains("<svg")) {
            return svg(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        }
        throw new IllegalArgumentException("expected a PNG, JPEG or SVG image, found something else");
    }

    private static String svg(String text) {
        if (text.contains("<script") || text.contains("<!entity") || text.contains("<foreignobject")) {
            throw new IllegalArgumentException("expected a drawing, found an SVG with scripts or entities");
        }
        return "image/svg+xml";
    }
}
