package registrar.mail;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import registrar.record.SourceText;

/**
 * One message, as it goes to the server: the same parts make the same bytes. RFC 5322 and 2045 to 2047, in plain ASCII, so
 * that no server has a reason to change it.
 */
record Message(
        MailKey key,
        EmailAddress from,
        Optional<EmailAddress> replyTo,
        EmailAddress to,
        Instant date,
        Letter.Text text,
        List<Attachment> files) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+/[a-z0-9.+-]+(; charset=[A-Za-z0-9-]+)?");
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
    /** In bytes of UTF-8 and in letters; a line of a header has 998 letters at most, and UTF-8 takes three for a byte. */
    private static final int LONGEST_NAME = 240;

    private static final int SHORTENED_NAME = 60;

    /** Puts the content of a file in its place. */
    private interface Filler {
        void fill(Attachment file, OutputStream out) throws IOException;
    }

    String subject() {
        return HeaderText.clean(text.subject());
    }

    void writeTo(OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, 1 << 16);
        write(buffered, (file, into) -> FileBody.write(file.file(), into));
        buffered.flush();
    }

    /** How many bytes it is, without reading the files. */
    long size() throws IOException {
        var rest = new ByteArrayOutputStream();
        write(rest, (file, into) -> {});
        long size = rest.size();
        for (Attachment file : files) {
            size += FileBody.encoded(Files.size(file.file()));
        }
        return size;
    }

    private void write(OutputStream out, Filler filler) throws IOException {
        line(out, "From: " + from);
        line(out, "To: " + to);
        if (replyTo.isPresent()) {
            line(out, "Reply-To: " + replyTo.get());
        }
        line(out, "Subject: " + HeaderText.encoded(subject(), "Subject: ".length()));
        line(out, "Date: " + DATE.format(date));
        line(out, "Message-ID: " + key.messageId(from));
        // no answers from machines; news of what could not be delivered is welcome
        line(out, "Auto-Submitted: auto-generated");
        line(out, "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply");
        line(out, "MIME-Version: 1.0");
        if (files.isEmpty()) {
            texts(out);
        } else {
            mixed(out, filler);
        }
    }

    private void mixed(OutputStream out, Filler filler) throws IOException {
        String boundary = key.boundary("mixed");
        line(out, "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"");
        line(out, "");
        line(out, "--" + boundary);
        texts(out);
        for (Attachment file : files) {
            line(out, "--" + boundary);
            header(out, file);
            filler.fill(file, out);
            line(out, "");
        }
        line(out, "--" + boundary + "--");
    }

    /** The plain twin first: programs show the last one they can. */
    private void texts(OutputStream out) throws IOException {
        String boundary = key.boundary("texts");
        line(out, "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        line(out, "");
        line(out, "--" + boundary);
        text(out, "plain", text.plain());
        line(out, "--" + boundary);
        text(out, "html", text.html());
        line(out, "--" + boundary + "--");
    }

    private static void text(OutputStream out, String kind, String text) throws IOException {
        TextBody body = TextBody.of(text);
        line(out, "Content-Type: text/" + kind + "; charset=utf-8");
        line(out, "Content-Transfer-Encoding: " + body.encoding());
        line(out, "");
        out.write(body.content());
        line(out, "");
    }

    private static void header(OutputStream out, Attachment file) throws IOException {
        String name = ascii(file.name());
        String shown = ended(SourceText.clean(file.displayName().orElse(name)).replaceAll("[/\\\\:]", "-"));
        String unicode = shown.equals(name) ? "" : ";\r\n filename*=" + HeaderText.extended(shown);
        String type = TYPE.matcher(file.type()).matches() ? file.type() : "application/octet-stream";
        line(out, "Content-Type: " + type + ";\r\n name=\"" + name + "\"");
        line(out, "Content-Disposition: attachment;\r\n filename=\"" + name + "\"" + unicode);
        line(out, "Content-Transfer-Encoding: base64");
        line(out, "");
    }

    private static String ascii(String name) {
        String ascii = ended(UNSAFE.matcher(name).replaceAll("-"));
        return ascii.isEmpty() ? "attachment" : ascii;
    }

    /** The end of a name says what it is, so it is the rest that gives way. */
    private static String ended(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, SHORTENED_NAME)) + end;
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        out.write('\r');
        out.write('\n');
    }
}
