package registrar.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import registrar.json.JsonReader;
import registrar.json.JsonWriter;
import registrar.mail.NoServerException.Kind;

/** The key file of a Google service account, and what it signs (RFC 7523, RS256). */
final class ServiceKey {
    private static final String SCOPE = "https://mail.google.com/";
    private static final Duration VALID = Duration.ofHours(1);

    private final String email;
    private final String id;
    private final String tokenUrl;
    private final PrivateKey key;

    private ServiceKey(String email, String id, String tokenUrl, PrivateKey key) {
        this.email = email;
        this.id = id;
        this.tokenUrl = tokenUrl;
        this.key = key;
    }

    /** @throws NoServerException when it is not such a file; without anything that stands in it */
    static ServiceKey read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (JsonReader.read(in) instanceof Map<?, ?> members
                    && members.get("client_email") instanceof String email
                    && members.get("private_key") instanceof String pem
                    && members.get("token_uri") instanceof String url) {
                String id = members.get("private_key_id") instanceof String named ? named : "";
                return new ServiceKey(email, id, url, key(pem));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw noKey(file, unreadable);
        }
        throw noKey(file, null);
    }

    private static NoServerException noKey(Path file, Exception cause) {
        return new NoServerException(
                Kind.SETTINGS,
                "Expected the JSON key file of a Google service account, with client_email, private_key and token_uri, at "
                        + file + ", but it cannot be read as one. Check mail.oauth.service-account-file.",
                cause instanceof GeneralSecurityException || cause instanceof IllegalArgumentException ? null : cause);
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] encoded = Base64.getDecoder().decode(base64);
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    String tokenUrl() {
        return tokenUrl;
    }

    /** Says that this account asks to act for a mailbox. */
    String assertion(String user, Instant now) throws IOException {
        String text = base64(header()) + "." + base64(claims(user, now));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] header() throws IOException {
        var out = new ByteArrayOutputStream();
        try (JsonWriter json = JsonWriter.compact(out)) {
            json.beginObject().name("alg").string("RS256").name("typ").string("JWT");
            if (!id.isEmpty()) {
                json.name("kid").string(id);
            }
            json.endObject();
        }
        return out.toByteArray();
    }

    private byte[] claims(String user, Instant now) throws IOException {
        var out = new ByteArrayOutputStream();
        try (JsonWriter json = JsonWriter.compact(out)) {
            json.beginObject().name("iss").string(email).name("sub").string(user);
            json.name("scope").string(SCOPE).name("aud").string(tokenUrl);
            json.name("iat").number(now.getEpochSecond());
            json.name("exp").number(now.plus(VALID).getEpochSecond()).endObject();
        }
        return out.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
