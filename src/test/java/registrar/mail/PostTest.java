package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.mail.MailSettings.Security;
import registrar.mail.MailSettings.SignIn;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;

/** What becomes of letters on their way into the outbox: refused, packed, divided, never empty in silence. */
class PostTest {
    @TempDir
    Path folder;

    private MailDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new MailDesk(folder);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    private static MailSettings settings(long maxSize) {
        return MailDesk.settings("127.0.0.1", 25, Security.NONE, new SignIn.Anonymous(), Optional.empty(), maxSize);
    }

    private static byte[] rough(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] smooth(int size) {
        return "learner-00042,Ada Lovelace,done\n".repeat(size / 32).getBytes(StandardCharsets.US_ASCII);
    }

    /** The messages of the batch by their number. */
    private List<MimeMultipart> put(long maxSize, Attachment... files) throws IOException, MessagingException {
        Letter letter = MailDesk.letter(MailDesk.ADA, files);
        int messages = desk.post(settings(maxSize)).put(letter, MailDesk.BEGIN);
        List<OutboxEntry> kept = desk.outbox.list(Optional.empty(), 100);
        assertThat(kept).hasSize(messages);
        List<MimeMultipart> opened = new ArrayList<>();
        for (int number = 1; number <= messages; number++) {
            OutboxEntry mail =
                    desk.outbox.find(MailKey.of(letter, number).text()).orElseThrow();
            assertThat(mail.state()).isEqualTo(MailState.DRAFT);
            assertThat(mail.bytes()).isLessThanOrEqualTo(maxSize);
            byte[] bytes = desk.bytes(mail);
            assertThat((long) bytes.length).isEqualTo(mail.bytes());
            opened.add((MimeMultipart)
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes))
                            .getContent());
        }
        return opened;
    }

    private static String plain(MimeMultipart message) throws IOException, MessagingException {
        MimeMultipart texts = message.getContentType().startsWith("multipart/alternative")
                ? message
                : (MimeMultipart) message.getBodyPart(0).getContent();
        return texts.getBodyPart(0).getContent().toString();
    }

    private static List<String> names(MimeMultipart message) throws MessagingException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < message.getCount() && message.getContentType().startsWith("multipart/mixed"); i++) {
            names.add(message.getBodyPart(i).getFileName());
        }
        return names;
    }

    private static List<ZipEntry> entries(BodyPart part) throws IOException, MessagingException {
        List<ZipEntry> entries = new ArrayList<>();
        try (var zip = new ZipInputStream(part.getInputStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zip.transferTo(java.io.OutputStream.nullOutputStream());
                entries.add(entry);
            }
        }
        return entries;
    }

    @Test
    void refusesRecipientsOutsideTheAllowList() throws IOException {
        Letter letter = MailDesk.letter(new EmailAddress("eve@other.example"));
        assertThatThrownBy(() -> desk.post(settings(1_000_000)).put(letter, MailDesk.BEGIN))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.NOT_PERMITTED))
                .hasMessageContaining("eve@other.example")
                .hasMessageContaining("acme.example, guest@other.example")
                .hasMessageContaining("mail.allow");
        assertThat(desk.outbox.list(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void permitsASingleAddressOfAnotherDomain() throws IOException {
        Letter letter = MailDesk.letter(new EmailAddress("Guest@Other.example"));
        assertThat(desk.post(settings(1_000_000)).put(letter, MailDesk.BEGIN)).isOne();
    }

    @Test
    void sendsAsItIsWhatFits() throws Exception {
        List<MimeMultipart> messages =
                put(1_000_000, desk.file("a.csv", smooth(50_000)), desk.file("b.csv", rough(50_000)));
        assertThat(messages).hasSize(1);
        assertThat(names(messages.get(0))).containsExactly("a.csv", "b.csv");
    }

    @Test
    void zipsWhatIsTooLargeAsItIs() throws Exception {
        List<MimeMultipart> messages =
                put(200_000, desk.file("roster_acme.csv", smooth(500_000)), desk.file("people.csv", smooth(400_000)));
        assertThat(messages).hasSize(1);
        assertThat(names(messages.get(0))).containsExactly("roster_acme.zip");
        List<ZipEntry> entries = entries(messages.get(0).getBodyPart(1));
        assertThat(entries).extracting(ZipEntry::getName).containsExactly("roster_acme.csv", "people.csv");
        assertThat(entries)
                .extracting(ZipEntry::getTimeLocal)
                .containsOnly(java.time.LocalDateTime.parse("2026-11-23T06:00:00"));
        assertThat(plain(messages.get(0))).contains("here roster_acme.zip");
    }

    @Test
    void dividesWhatIsTooLargeInOneMessageAndSaysWhatIsWhere() throws Exception {
        List<MimeMultipart> messages = put(
                200_000,
                desk.file("a.pdf", rough(100_000)),
                desk.file("b.pdf", rough(100_000)),
                desk.file("c.pdf", rough(30_000)),
                desk.file("d.csv", smooth(300_000)));
        assertThat(messages).hasSize(2);
        assertThat(names(messages.get(0))).containsExactly("a.pdf", "c.pdf", "d_csv.zip");
        assertThat(names(messages.get(1))).containsExactly("b.pdf");
        assertThat(plain(messages.get(0))).contains("message 1 of 2").contains("in 2 b.pdf");
        assertThat(plain(messages.get(1)))
                .contains("message 2 of 2")
                .contains("in 1 a.pdf")
                .contains("in 1 d_csv.zip");
    }

    @Test
    void leavesOutWhatFitsNowhereAndSaysSo() throws Exception {
        List<MimeMultipart> messages =
                put(200_000, desk.file("huge.pdf", rough(400_000)), desk.file("small.pdf", rough(10_000)));
        assertThat(messages).hasSize(1);
        assertThat(names(messages.get(0))).containsExactly("small.pdf");
        assertThat(plain(messages.get(0))).contains("left out huge.pdf");
    }

    @Test
    void sendsTheWordsEvenWhenNoFileFits() throws Exception {
        List<MimeMultipart> messages = put(100_000, desk.file("huge.pdf", rough(400_000)));
        assertThat(messages).hasSize(1);
        assertThat(names(messages.get(0))).isEmpty();
        assertThat(plain(messages.get(0))).contains("left out huge.pdf");
    }

    @Test
    void saysWhenNotEvenTheWordsFit() {
        assertThatThrownBy(() -> put(300, desk.file("a.csv", smooth(1_000))))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("Raise mail.max-size");
    }

    @Test
    void takesFortyMegabytesInPartsWithoutHoldingThem() throws Exception {
        Attachment random = desk.file("random.pdf", rough(40_000_000));
        List<MimeMultipart> messages = put(18_000_000, random, desk.file("list.csv", smooth(40_000_000)));
        assertThat(messages).hasSize(1);
        assertThat(names(messages.get(0))).containsExactly("list_csv.zip");
        assertThat(plain(messages.get(0))).contains("left out random.pdf");
    }

    @Test
    void keepsALetterOnceHoweverOftenItIsPut() throws Exception {
        Letter letter = MailDesk.letter(MailDesk.ADA, desk.file("a.csv", smooth(1_000)));
        Post post = desk.post(settings(1_000_000));
        post.put(letter, MailDesk.BEGIN);
        byte[] first = desk.bytes(desk.only());
        post.put(letter, MailDesk.BEGIN.plusSeconds(600));
        assertThat(desk.bytes(desk.only())).isEqualTo(first);
    }

    @Test
    void leavesNothingBehindInItsScratchFolder() throws Exception {
        put(200_000, desk.file("a.csv", smooth(900_000)));
        assertThatThrownBy(() -> put(300, desk.file("a.csv", smooth(1_000)))).isInstanceOf(StoppedException.class);
        try (Stream<Path> left = Files.walk(folder.resolve("scratch"))) {
            assertThat(left).containsExactly(folder.resolve("scratch"));
        }
    }

    @Test
    void tellsLettersApartByWhatTheyAre() throws IOException {
        Letter letter = MailDesk.letter(MailDesk.ADA);
        assertThat(MailKey.of(letter, 1)).isEqualTo(MailKey.of(letter, 1));
        assertThat(MailKey.of(letter, 1)).isNotEqualTo(MailKey.of(letter, 2));
        assertThat(MailKey.of(letter, 1)).isNotEqualTo(MailKey.of(MailDesk.letter(MailDesk.BEN), 1));
        assertThat(MailKey.of(MailDesk.letter(new EmailAddress("ADA@Acme.example")), 1))
                .isEqualTo(MailKey.of(letter, 1));
        assertThat(MailKey.of(letter, 1).text()).matches("[0-9a-f]{64}");
    }
}
