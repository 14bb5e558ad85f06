package registrar.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import registrar.record.SourceText;

/** Text on its way into a header: whatever came in, what goes out is one header in ASCII. */
final class HeaderText {
    /** More than any mail program shows; in code points. */
    private static final int LONGEST = 250;

    private static final int LINE = 76;
    /** Of UTF-8 in an encoded word, so that it fits on a line with the longest name of a header. */
    private static final int WORD = 39;

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private HeaderText() {}

    /** Without line breaks, controls and what turns reading direction; cut where nobody reads on. */
    static String clean(String text) {
        String clean = SourceText.clean(text);
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        return clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    /** As RFC 2047 says, folded; {@code text} must be {@link #clean}. */
    static String encoded(String text, int column) {
        // what looks like an encoded word must not be taken for one
        return PLAIN.matcher(text).matches() && !text.contains("=?") ? folded(text, column) : words(text);
    }

    private static String folded(String text, int column) {
        var folded = new StringBuilder();
        int at = column;
        for (String word : text.split(" ", -1)) {
            if (!folded.isEmpty()) {
                boolean full = at + 1 + word.length() > LINE;
                folded.append(full ? "\r\n " : " ");
                at = full ? 1 : at + 1;
            }
            folded.append(word);
            at += word.length();
        }
        return folded.toString();
    }

    private static String words(String text) {
        var words = new StringBuilder();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            int bytes = 0;
            while (to < text.length() && bytes + utf8(text.codePointAt(to)) <= WORD) {
                bytes += utf8(text.codePointAt(to));
                to += Character.charCount(text.codePointAt(to));
            }
            byte[] word = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
            words.append(from == 0 ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(word))
                    .append("?=");
            from = to;
        }
        return words.toString();
    }

    private static int utf8(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /** As RFC 2231 says; {@code text} must be clean, and short enough for one line. */
    static String extended(String text) {
        var extended = new StringBuilder("UTF-8''");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || UNRESERVED.indexOf(b) >= 0) {
                extended.append((char) b);
            } else {
                extended.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
            }
        }
        return extended.toString();
    }
}
