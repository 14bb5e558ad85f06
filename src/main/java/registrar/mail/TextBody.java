package registrar.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text as a part of a message: in UTF-8, with an encoding that every server passes on unchanged. */
record TextBody(String encoding, byte[] content) {
    private static final int LINE = 76;
    private static final byte[] BREAK = {'\r', '\n'};

    /** Quoted-printable, which people can read, unless base64 is clearly shorter. */
    static TextBody of(String text) {
        byte[] bytes = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        int odd = 0;
        for (byte b : bytes) {
            odd += b < 0 ? 1 : 0;
        }
        return odd > bytes.length / 6
                ? new TextBody("base64", Base64.getMimeEncoder(LINE, BREAK).encode(bytes))
                : new TextBody("quoted-printable", quotedPrintable(bytes));
    }

    /** RFC 2045, section 6.7. */
    private static byte[] quotedPrintable(byte[] text) {
        var out = new ByteArrayOutputStream(text.length + text.length / 8);
        int column = 0;
        for (int i = 0; i < text.length; i++) {
            if (lineBreak(text, i)) {
                out.writeBytes(BREAK);
                column = 0;
                i++;
                continue;
            }
            boolean literal = literal(text, i);
            if (column + (literal ? 1 : 3) > LINE - 1) {
                out.write('=');
                out.writeBytes(BREAK);
                column = 0;
            }
            write(text[i], literal, out);
            column += literal ? 1 : 3;
        }
        return out.toByteArray();
    }

    private static boolean lineBreak(byte[] text, int at) {
        return at + 1 < text.length && text[at] == '\r' && text[at + 1] == '\n';
    }

    /** White space at the end of a line does not always survive. */
    private static boolean literal(byte[] text, int at) {
        byte b = text[at];
        boolean last = at + 1 == text.length || lineBreak(text, at + 1);
        return b > ' ' && b <= '~' && b != '=' || (b == ' ' || b == '\t') && !last;
    }

    private static void write(byte b, boolean literal, ByteArrayOutputStream out) {
        if (literal) {
            out.write(b);
        } else {
            out.write('=');
            out.write(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
            out.write(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
        }
    }
}
