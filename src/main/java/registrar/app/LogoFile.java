package registrar.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import registrar.report.Logo;

/**
 * Reads the issuer's logo and looks at what it is, because a file's extension may say anything and a broken mark should
 * be told before a thousand documents bear it.
 */
final class LogoFile {
    private static final int LARGEST = 2 << 20;
    private static final int MOST_PIXELS = 4096;

    private LogoFile() {}

    /** @throws IllegalArgumentException with a message for people when it cannot be a logo */
    static Logo read(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException("expected an image of 2 MB at most, found a larger one");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return new Logo("image/png", decoded(bytes));
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return new Logo("image/jpeg", decoded(bytes));
        }
        if (head.contains("<svg") || head.contains(":svg")) {
            return new Logo("image/svg+xml", Drawing.checked(bytes));
        }
        throw new IllegalArgumentException("expected a PNG, JPEG or SVG image, found something else");
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("expected an image, found no file that can be read", unreadable);
        }
    }

    /** The same bytes, once they were seen to hold a picture of a size that memory can bear. */
    private static byte[] decoded(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                decode(readers.next(), in);
                return bytes;
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof TooLargeException) {
                throw new IllegalArgumentException(broken.getMessage(), broken);
            }
            throw new IllegalArgumentException(
                    "expected an image that can be drawn, found a broken or unusual one; save it again as an RGB PNG",
                    broken);
        }
        throw new IllegalArgumentException("expected an image that can be drawn, found something else");
    }

    private static void decode(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_PIXELS || height > MOST_PIXELS) {
                throw new TooLargeException("expected an image of at most " + MOST_PIXELS + " pixels a side, found "
                        + width + " by " + height);
            }
            reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static final class TooLargeException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }
}
