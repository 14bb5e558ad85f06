package registrar.golden;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV and JSON to the letter; only where JSON's lines break is chosen here, because it has none of its own. */
final class DataListing {
    private static final int ROW = 3;

    private DataListing() {}

    static String csv(Path file) throws IOException {
        String text = strictly(file);
        String plain = text.replace("\r\n", "\n");
        boolean same = text.endsWith("\r\n") && text.equals(plain.replace("\n", "\r\n"));
        return (same ? "(every line ends with CRLF)\n" : "(NOT every line ends with CRLF)\n") + plain;
    }

    /** A line for each row; when there is but one, for each of its members. */
    static String json(Path file) throws IOException {
        String text = strictly(file);
        return brokenBefore(text, brokenBefore(text, ROW - 1).lines().count() > 3 ? ROW - 1 : ROW) + "\n";
    }

    /** Breaks the text after each comma and opening bracket of this depth or less. */
    private static String brokenBefore(String json, int deepest) {
        var broken = new StringBuilder();
        boolean inText = false;
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            broken.append(c);
            if (inText && c == '\\') {
                broken.append(json.charAt(++i));
            } else if (c == '"') {
                inText = !inText;
            } else if (!inText) {
                depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
                if (depth <= deepest && (c == ',' || "[{".indexOf(c) >= 0)) {
                    broken.append('\n');
                }
            }
        }
        return broken.toString();
    }

    /** Fails on anything that is not UTF-8, and on a byte-order mark. */
    private static String strictly(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        if (text.startsWith("\uFEFF")) {
            throw new AssertionError(file + " begins with a byte-order mark");
        }
        return text;
    }
}
