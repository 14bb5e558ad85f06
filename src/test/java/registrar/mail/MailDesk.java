package registrar.mail;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.mail.MailSettings.Security;
import registrar.mail.MailSettings.SignIn;
import registrar.setting.Secret;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.outbox.MailState;
import registrar.store.outbox.Outbox;
import registrar.store.outbox.OutboxEntry;
import registrar.testing.MovedClock;

/** A store, an outbox and a postman on a clock that moves when the postman waits. */
final class MailDesk implements Closeable {
    static final Instant BEGIN = Instant.parse("2026-11-23T06:00:00Z");
    static final String BATCH = "weekly-roster@2026-11-23T06:00:00Z";
    static final EmailAddress FROM = new EmailAddress("reports@acme.example");
    static final EmailAddress ADA = new EmailAddress("ada@acme.example");
    static final EmailAddress BEN = new EmailAddress("ben@acme.example");

    final MovedClock clock = new MovedClock(BEGIN);
    final Outbox outbox;
    private final Path folder;
    private final Store store;

    MailDesk(Path folder) throws IOException {
        this.folder = folder;
        this.store = Store.open(new StoreAddress.File(folder.resolve("mail.db")));
        this.outbox = new Outbox(store);
    }

    static MailSettings settings(int port) {
        return settings(port, Security.NONE, new SignIn.Anonymous(), Optional.empty());
    }

    static MailSettings settings(int port, Security security, SignIn signIn, Optional<Path> caFile) {
        return settings("127.0.0.1", port, security, signIn, caFile, MailSettings.USUAL_MAX_SIZE);
    }

    static MailSettings settings(
            String host, int port, Security security, SignIn signIn, Optional<Path> caFile, long maxSize) {
        return new MailSettings(
                host,
                port,
                security,
                signIn,
                FROM,
                Optional.of(new EmailAddress("training@acme.example")),
                Optional.empty(),
                Optional.empty(),
                new AllowList(List.of("acme.example", "guest@other.example")),
                maxSize,
                MailSettings.USUAL_PACE,
                caFile);
    }

    static SignIn password() {
        return new SignIn.Password("reports", Secret.of("correct horse"));
    }

    Post post(MailSettings settings) {
        return new Post(settings, outbox, folder.resolve("scratch"));
    }

    /** Waits at its servers for less long than in earnest. */
    Postman postman(MailSettings settings) {
        return postman(settings, Duration.ofSeconds(20));
    }

    /** @param stall how long it waits for an answer, by the real clock */
    Postman postman(MailSettings settings, Duration stall) {
        var limits = new MailLimits(
                Duration.ofSeconds(20),
                stall,
                Duration.ofMinutes(6),
                Duration.ofMinutes(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                50);
        return new Postman(settings, outbox, clock, limits, clock::move);
    }

    static Letter letter(EmailAddress to, Attachment... attachments) {
        return letter(to, "Überfällig: 4 Plätze", true, attachments);
    }

    static Letter letter(EmailAddress to, String subject, boolean resend, Attachment... attachments) {
        return new Letter(
                to,
                BATCH,
                Optional.of("weekly-roster"),
                "",
                BEGIN,
                resend,
                List.of(attachments),
                parcel -> new Letter.Text(
                        subject, "<p>Vier Plätze</p>\n" + listed(parcel), "Vier Plätze\n" + listed(parcel)));
    }

    private static String listed(Parcel parcel) {
        List<String> lines = new ArrayList<>();
        lines.add("message " + parcel.number() + " of " + parcel.of());
        parcel.files().forEach(file -> lines.add("here " + file.file().name()));
        parcel.elsewhere()
                .forEach(file ->
                        lines.add("in " + file.message() + " " + file.file().name()));
        parcel.tooLarge().forEach(file -> lines.add("left out " + file.name()));
        return String.join("\n", lines) + "\n";
    }

    Attachment file(String name, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "file", ""), content);
        return new Attachment(name, Optional.empty(), "text/csv", file, content.length, Optional.of(3L));
    }

    /** Into the outbox, to be sent from now on. */
    void put(MailSettings settings, Letter letter) throws IOException {
        post(settings).put(letter, clock.instant());
        outbox.release(letter.batch(), clock.instant());
    }

    OutboxEntry only() throws IOException {
        List<OutboxEntry> all = outbox.list(Optional.empty(), 10);
        if (all.size() != 1) {
            throw new AssertionError("Expected one mail, found " + all.size());
        }
        return all.get(0);
    }

    List<MailState> states() throws IOException {
        return outbox.batch(BATCH).stream().map(OutboxEntry::state).toList();
    }

    byte[] bytes(OutboxEntry mail) throws IOException {
        var out = new ByteArrayOutputStream();
        outbox.show(mail, out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
