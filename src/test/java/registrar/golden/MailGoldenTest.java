package registrar.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.app.SampleMail;
import registrar.mail.Letter;

/** What mails about the made-up people say. */
class MailGoldenTest {
    static final String FOLDER = "mail/";
    private static final Path TARGET = Path.of("target", "golden", "mail");

    @ParameterizedTest
    @CsvSource({
        "en-US, roster, northmere-utilities",
        "en-US, credentials, ",
        "en-US, gaps, ",
        "en-US, summary, ",
        "en-US, changes, ",
        "en-US, transcript, northmere-utilities",
        "en-US, certificate, ",
        "de-DE, roster, ",
        "de-DE, gaps, ",
        "de-DE, changes, "
    })
    void saysWhatIsExpected(String locale, String report, String client) throws IOException {
        Letter.Text text = SampleMail.of(report, locale, Optional.ofNullable(client), earlier());
        Path page = TARGET.resolve(locale + "-" + report + ".html");
        Files.createDirectories(TARGET);
        Files.writeString(page, text.html());

        ExpectedFiles.check(
                FOLDER + locale + "/" + report + ".txt", "Subject: " + text.subject() + "\n\n" + text.plain());
        ExpectedFiles.check(FOLDER + locale + "/" + report + ".html.txt", HtmlListing.of(page));
    }

    @Test
    void nothingIsExpectedThatNoMailSays() throws IOException {
        var names = new TreeSet<>(ExpectedFiles.names());
        names.removeIf(name -> !name.startsWith(FOLDER));

        assertThat(names).hasSize(20);
    }

    private static Path earlier() throws IOException {
        return Path.of(EarlierSamples.atTheEndOf("2026-08-23").replaceAll("@.*", ""));
    }
}
