package registrar.store.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import registrar.store.DamagedException;

/** SHA-256, by which content is known. */
final class Hash {
    static final int LENGTH = 32;

    private Hash() {}

    static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** This content, if it is what was kept under this hash; {@code what} is for the message. */
    static byte[] checked(byte[] hash, byte[] content, String what) throws DamagedException {
        if (!Arrays.equals(hash, of(content))) {
            throw new DamagedException(what + " is not what was kept");
        }
        return content;
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
