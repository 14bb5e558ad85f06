package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import registrar.cli.Surroundings;
import registrar.testing.Launch;

/** The program with settings, a folder that is the tenant, a mail server that keeps everything, and a clock that is set. */
final class MailedReports implements Closeable {
    private final Path folder;
    private final GreenMail server;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-23T06:00:30Z");

    MailedReports(Path folder) throws IOException {
        this.folder = folder;
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        copy(Launch.samples(), folder.resolve("acme"), "learners", "licenses");
    }

    private static void copy(Path from, Path to, String... parts) throws IOException {
        for (String part : parts) {
            Files.createDirectories(to.resolve(part));
            try (Stream<Path> files = Files.list(from.resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    /** The tenant cannot be reached, or can again. */
    void reaches(boolean tenant) throws IOException {
        Path here = folder.resolve("acme");
        Path away = folder.resolve("acme-away");
        Files.move(tenant ? away : here, tenant ? here : away);
    }

    void settings(String schedules) throws IOException {
        write("registrar.yaml", """
                source: acme
                zone: Europe/Berlin
                mail: {host: 127.0.0.1, port: %d, security: none, from: reports@acme.example, admin: admin@acme.example,
                  fall-back: boss@acme.example, pace: 600}
                schedules:
                """.formatted(server.getSmtp().getPort()) + schedules);
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    int run(String... arguments) {
        out.reset();
        err.reset();
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                Map.of(),
                folder,
                Clock.fixed(now, ZoneOffset.UTC));
        return Main.run(around, arguments);
    }

    String said() {
        return out.toString(UTF_8);
    }

    String warned() {
        return err.toString(UTF_8);
    }

    /** In the order they came. */
    List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    List<MimeMessage> mailsTo(String address) throws MessagingException {
        var theirs = new ArrayList<MimeMessage>();
        for (MimeMessage mail : mails()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                theirs.add(mail);
            }
        }
        return theirs;
    }

    /** Bytes by name. */
    static Map<String, byte[]> attachments(Part mail) throws MessagingException, IOException {
        var files = new LinkedHashMap<String, byte[]>();
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.getFileName() != null) {
                    files.put(part.getFileName(), part.getInputStream().readAllBytes());
                } else {
                    files.putAll(attachments(part));
                }
            }
        }
        return files;
    }

    @Override
    public void close() {
        server.stop();
    }
}
