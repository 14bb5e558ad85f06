package registrar.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import registrar.learner.Client;

/** File names, without extension: {@code roster_acme_2026-11-23}; letters, digits, {@code -} and {@code _} only. */
final class FileName {
    private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9_-]");
    private static final int LONGEST_PART = 48;

    private FileName() {}

    /** The report's key, the client asked for, the ids, the as-of date. */
    static String of(String report, ReportInput input, String... ids) {
        var parts = new ArrayList<String>();
        parts.add(report);
        input.selection().client().map(wanted -> slug(wanted, input)).ifPresent(parts::add);
        List.of(ids).forEach(id -> parts.add(safe(id)));
        parts.add(input.rules().today().toString());
        return String.join("_", parts);
    }

    private static String slug(String wanted, ReportInput input) {
        return input.directory().clients().stream()
                .filter(client -> Narrowing.matches(client, wanted))
                .findFirst()
                .map(FileName::slug)
                .orElseGet(() -> safe(wanted));
    }

    private static String slug(Client client) {
        return safe(client.slug().orElse(client.id()));
    }

    /** The id itself where it is safe; else with {@code -} for other characters and a part of its digest behind. */
    static String safe(String id) {
        String safe = FORBIDDEN.matcher(id).replaceAll("-");
        if (safe.equals(id) && id.length() <= LONGEST_PART && !id.isEmpty()) {
            return id;
        }
        return safe.substring(0, Math.min(safe.length(), LONGEST_PART - 7)) + "-" + digest(id);
    }

    private static String digest(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
