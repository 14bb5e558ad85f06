package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import registrar.testing.ScriptedMailServer;
import registrar.testing.ScriptedMailServer.Reply;

/** What a mail leaves in the log when everything is logged; alone, because others set up logging anew. */
@Isolated
final class MailLogTest {
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

    @Test
    void writesNoSecretAndNoMailIntoTheLog() throws IOException {
        var log = new StringBuffer();
        long ours = Thread.currentThread().getId();
        // held here, or their levels would be forgotten
        List<Logger> loggers = Stream.of("registrar", "jakarta", "org.eclipse.angus", "com.sun")
                .map(Logger::getLogger)
                .toList();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLongThreadID() != ours) {
                    return;
                }
                log.append(entry.getLoggerName())
                        .append(' ')
                        .append(entry.getMessage())
                        .append(List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()))
                        .append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        loggers.forEach(logger -> {
            logger.addHandler(handler);
            logger.setLevel(Level.ALL);
        });
        try (var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH PLAIN LOGIN")) {
            MailSettings settings =
                    MailDesk.settings(server.port(), MailSettings.Security.NONE, MailDesk.password(), Optional.empty());
            desk.put(settings, MailDesk.letter(MailDesk.ADA, "Canary subject", true));
            assertThat(desk.postman(settings).deliver().sent()).isOne();
            String plain = Base64.getEncoder()
                    .encodeToString("reports\0reports\0correct horse".getBytes(StandardCharsets.UTF_8));
            assertThat(server.commands()).anyMatch(command -> command.line().contains(plain));
            assertThat(log.toString()).contains("is sent").doesNotContain("correct horse", plain, "Canary", "ada@acme");
        } finally {
            loggers.forEach(logger -> {
                logger.setLevel(null);
                logger.removeHandler(handler);
            });
        }
    }
}
