package registrar.fetch;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.store.snapshot.Intake.SideLines;

/**
 * The side file of certificates (docs/fetching.md). It is read twice, so that it need not be held: once to see whether
 * every line can be used, once to hand the lines on.
 */
public final class CertificatesFile implements SideLines {
    private final Path file;
    private final String digest;

    private CertificatesFile(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /**
     * Checks a file.
     *
     * @throws StoppedException SETTINGS when there is none that can be read, BAD_INPUT with every line that cannot be used
     */
    public static CertificatesFile check(Path file) throws IOException {
        requireNonNull(file);
        return new CertificatesFile(file, read(file, (line, learner, certificate) -> {}));
    }

    /** Of all its bytes, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /** @throws StoppedException when it is no longer the file that was checked */
    @Override
    public void forEach(Line taker) throws IOException {
        if (!read(file, taker).equals(digest)) {
            throw new StoppedException(
                    StopReason.TRY_LATER,
                    "Expected " + file + " to stay as it is while it is read, but it changed. Fetch again.");
        }
    }

    /** @return the digest of what was read */
    private static String read(Path file, Line taker) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(open(file), sha256);
                BufferedReader text =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            new CertificateRows(file, text).forEach(taker);
        } catch (CharacterCodingException otherEncoding) {
            throw new StoppedException(
                    StopReason.BAD_INPUT,
                    "Expected UTF-8 text in " + file + ", but found another encoding. Save it as UTF-8.",
                    otherEncoding);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static InputStream open(Path file) throws StoppedException {
        try {
            if (!Files.isDirectory(file)) {
                return Files.newInputStream(file);
            }
        } catch (IOException missing) {
            throw unreadable(file, Files.exists(file) ? "one that may not be read" : "none", missing);
        }
        throw unreadable(file, "a folder", null);
    }

    private static StoppedException unreadable(Path file, String found, IOException cause) {
        return new StoppedException(
                StopReason.SETTINGS,
                "Expected a file of certificates at " + file + ", but found " + found
                        + ". Check the setting certificates.",
                cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
