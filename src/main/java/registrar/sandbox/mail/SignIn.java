package registrar.sandbox.mail;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Signing in, which succeeds whoever asks (RFC 4954). What was said is not kept. */
final class SignIn {
    private static final String WELCOME = "235 Welcome";
    private static final String WRONG = "501 Expected base64 as AUTH PLAIN or LOGIN sends it";

    private final Wire wire;

    SignIn(Wire wire) {
        this.wire = wire;
    }

    /** @param rest of the command: the mechanism, and a first answer perhaps */
    String reply(String rest) throws IOException {
        String[] parts = rest.split(" +", 2);
        List<String> prompts = switch (parts[0].toUpperCase(Locale.ROOT)) {
            case "PLAIN" -> List.of("");
            case "LOGIN" -> List.of("VXNlcm5hbWU6", "UGFzc3dvcmQ6");
            default -> List.of();
        };
        if (prompts.isEmpty()) {
            return "504 Only AUTH PLAIN and LOGIN here";
        }
        boolean given = parts.length > 1;
        if (given && !base64(parts[1])) {
            return WRONG;
        }
        for (String prompt : prompts.subList(given ? 1 : 0, prompts.size())) {
            wire.say("334 " + prompt);
            if (!base64(wire.line().orElse("*"))) {
                return WRONG;
            }
        }
        return WELCOME;
    }

    /** A lone star calls the sign-in off and is no base64 either. */
    private static boolean base64(String text) {
        try {
            Base64.getDecoder().decode(text.equals("=") ? "" : text);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
