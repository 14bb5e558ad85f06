package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.testing.ScriptedMailServer;
import registrar.testing.ScriptedMailServer.Reply;

class LargeLetterTest {
    private static final int SIZE = 40_000_000;

    @TempDir
    Path folder;

    @Test
    void sendsFortyMegabytesWithAHeapOfSixtyFour() throws Exception {
        byte[] content = new byte[SIZE];
        new Random(40).nextBytes(content);
        Path file = Files.write(folder.resolve("large"), content);
        try (var server = ScriptedMailServer.start(command -> Reply.usual())) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeLetter.class.getName(),
                            file.toString(),
                            Files.createDirectory(folder.resolve("work")).toString(),
                            Integer.toString(server.port()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(server.delivered()).hasSize(1);
            assertThat(attachment(server.delivered().get(0).bytes())).isEqualTo(content);
        }
    }

    private static byte[] attachment(byte[] message) throws Exception {
        var opened = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        return ((MimeMultipart) opened.getContent())
                .getBodyPart(1)
                .getInputStream()
                .readAllBytes();
    }
}
