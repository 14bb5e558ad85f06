package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message as others open it. */
class MessageTest {
    @TempDir
    Path folder;

    private final byte[] workbook = new byte[70_001];

    {
        new Random(7).nextBytes(workbook);
    }

    private Attachment attachment(String name, Optional<String> shown) throws IOException {
        Path file = Files.write(folder.resolve("content"), workbook);
        return new Attachment(
                name,
                shown,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                file,
                workbook.length,
                Optional.of(60L));
    }

    private static Message message(Letter.Text text, Attachment... files) {
        return new Message(
                new MailKey("0123456789abcdef".repeat(4)),
                MailDesk.FROM,
                Optional.of(new EmailAddress("training@acme.example")),
                MailDesk.ADA,
                Instant.parse("2026-11-23T06:00:00Z"),
                text,
                List.of(files));
    }

    private static byte[] bytes(Message message) throws IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    private static MimeMessage opened(byte[] bytes) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static MimeMessage opened(Message message) throws IOException, MessagingException {
        return opened(bytes(message));
    }

    private static String body(BodyPart part) throws IOException, MessagingException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void arrivesWholeThroughARealServer() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (MailDesk desk = new MailDesk(folder)) {
            MailSettings settings = MailDesk.settings(server.getSmtp().getPort());
            desk.put(
                    settings,
                    MailDesk.letter(MailDesk.ADA, attachment("roster.xlsx", Optional.of("Überfällig – Мир 名簿.xlsx"))));
            desk.postman(settings).deliver();
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Überfällig: 4 Plätze");
            assertThat(received.getMessageID()).isEqualTo(desk.only().messageId());
            MimeMultipart mixed = (MimeMultipart) received.getContent();
            assertThat(mixed.getCount()).isEqualTo(2);
            MimeMultipart texts = (MimeMultipart) mixed.getBodyPart(0).getContent();
            assertThat(texts.getBodyPart(0).getContent().toString()).startsWith("Vier Plätze");
            assertThat(texts.getBodyPart(1).getContent().toString()).startsWith("<p>Vier Plätze</p>");
            assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(workbook);
        } finally {
            server.stop();
        }
    }

    @Test
    void hasTheHeadersOfAMachinesLetter() throws Exception {
        MimeMessage opened = opened(message(new Letter.Text("Roster", "<p>x</p>", "x")));
        assertThat(opened.getFrom()[0]).hasToString("reports@acme.example");
        assertThat(opened.getReplyTo()[0]).hasToString("training@acme.example");
        assertThat(opened.getAllRecipients()).extracting(Object::toString).containsExactly("ada@acme.example");
        assertThat(opened.getSentDate()).isEqualTo(Date.from(Instant.parse("2026-11-23T06:00:00Z")));
        assertThat(opened.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(opened.getHeader("X-Auto-Response-Suppress")[0])
                .contains("OOF")
                .doesNotContain("NDR");
        assertThat(opened.getMessageID()).isEqualTo("<" + "0123456789abcdef".repeat(4) + "@acme.example>");
        assertThat(opened.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        var text = new Letter.Text("Überfällig", "<p>ä</p>", "ä");
        Message message = message(text, attachment("roster.xlsx", Optional.empty()));
        assertThat(bytes(message)).isEqualTo(bytes(message));
        assertThat((long) bytes(message).length).isEqualTo(message.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Überfällig – Мир 名簿.xlsx", "plain.xlsx", "a b'c\"d%.xlsx", "نص عربي.pdf", "👩‍👩‍👧‍👦.csv"})
    void givesEachAttachmentItsNameInAnyScript(String shown) throws Exception {
        System.setProperty("mail.mime.decodeparameters", "true");
        MimeMessage opened =
                opened(message(new Letter.Text("x", "x", "x"), attachment("roster.xlsx", Optional.of(shown))));
        BodyPart part = ((MimeMultipart) opened.getContent()).getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo(shown);
        assertThat(part.getContentType()).contains("name=\"roster.xlsx\"").startsWith("application/vnd.openxml");
        assertThat(part.getInputStream().readAllBytes()).isEqualTo(workbook);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roster\r\nBcc: evil@else.example",
                "Roster\nBcc: evil@else.example\n\n<script>",
                "Roster\r\n\r\nBcc: evil@else.example",
                "Roster\u2028Bcc: evil@else.example\u0085Bcc: x@y.example",
                "=?UTF-8?Q?=0D=0ABcc:_evil@else.example?=",
                "\u202Eexe.fdp\u2066 \u0000\u0007\u001b[31m",
                "%0d%0aBcc: evil@else.example",
                "\ud83d lone \udc00 halves"
            })
    void letsNothingOutOfAHeader(String hostile) throws Exception {
        Message message = message(
                new Letter.Text(hostile, "x", "x"),
                attachment(hostile + ".xlsx", Optional.of(hostile + ".xlsx")),
                new Attachment("a", Optional.empty(), hostile, folder.resolve("content"), 1, Optional.empty()));
        MimeMessage opened = opened(message);
        assertThat(opened.getHeader("Bcc")).isNull();
        assertThat(opened.getAllRecipients()).hasSize(1);
        List<String> names = Collections.list(opened.getAllHeaders()).stream()
                .map(jakarta.mail.Header::getName)
                .toList();
        assertThat(names).hasSize(10);
        assertThat(opened.getSubject()).doesNotContainPattern("[\\p{Cc}\u202A-\u202E\u2066-\u2069]");
        MimeMultipart mixed = (MimeMultipart) opened.getContent();
        assertThat(mixed.getCount()).isEqualTo(3);
        for (int i = 1; i < 3; i++) {
            assertThat(Collections.list(mixed.getBodyPart(i).getAllHeaders())).hasSize(3);
        }
        String head = new String(bytes(message), StandardCharsets.US_ASCII).split("\r\n\r\n")[0];
        assertThat(head).matches("[ -~\r\n]*");
    }

    @Test
    void cutsWhatIsTooLongForALine() throws Exception {
        String endless = "漢".repeat(10_000);
        MimeMessage opened = opened(message(
                new Letter.Text(endless, "x", "x"),
                attachment("n".repeat(10_000) + ".xlsx", Optional.of(endless + ".xlsx"))));
        assertThat(opened.getSubject()).hasSize(250).endsWith("漢…");
        byte[] bytes = bytes(message(
                new Letter.Text(endless, endless, endless),
                attachment("n".repeat(10_000) + ".xlsx", Optional.of(endless + ".xlsx"))));
        assertThat(new String(bytes, StandardCharsets.US_ASCII).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        assertThat(((MimeMultipart) opened.getContent()).getBodyPart(1).getDisposition())
                .isEqualTo("attachment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße\nzwei Zeilen\r\nmit = und  Leerzeichen am Ende \nund\tTab\t\n",
                ".\n..\n.Punkt am Anfang\nFrom here\n",
                "漢字かな交じり文\n",
                "",
                "ein sehr langer Absatz ohne ein einziges Wort, das umgebrochen würde, und mit Umlauten äöüß genau an der Grenze"
            })
    void keepsTextLetterByLetter(String text) throws Exception {
        MimeMessage opened = opened(message(new Letter.Text("x", "<p>" + text + "</p>", text)));
        MimeMultipart texts = (MimeMultipart) opened.getContent();
        assertThat(body(texts.getBodyPart(0)).replace("\r\n", "\n")).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(body(texts.getBodyPart(1)).replace("\r\n", "\n"))
                .isEqualTo("<p>" + text.replace("\r\n", "\n") + "</p>");
    }
}
