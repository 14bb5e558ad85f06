package registrar.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.document.Value;
import registrar.report.Edition;
import registrar.report.Issuer;

class WordingTest {
    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9_.]+)");

    private static Wording wording(String locale, String zone) throws IOException {
        return Templates.builtIn()
                .wording(new Edition(
                        Instant.EPOCH, ZoneId.of(zone), Locale.forLanguageTag(locale), Issuer.named("Aldermoor")));
    }

    private static Messages messages(String locale) throws IOException {
        return Messages.of(Locale.forLanguageTag(locale), new TemplateFiles(Optional.empty()));
    }

    @Test
    void sameKeysInEnglishAndGerman() throws IOException {
        String german = Files.readString(Path.of("templates/messages_de.properties"));
        assertThat(german.lines().filter(line -> line.matches("[a-z].*=.*")).map(line -> line.split("=", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(messages("en").keys());
    }

    @Test
    void everyTextATemplateAsksForIsThere() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .forEach(used::add);
            }
        }
        assertThat(used).isNotEmpty().isSubsetOf(messages("en").keys());
    }

    @Test
    void printsDatesThatNobodyMisreads() throws IOException {
        var day = new Value.Day(LocalDate.of(2026, 11, 3));
        assertThat(wording("en-US", "UTC").print(day)).isEqualTo("3 Nov 2026");
        assertThat(wording("de-AT", "UTC").print(day)).isEqualTo("3. Nov. 2026");
    }

    @Test
    void printsTimesWithTheirOffset() throws IOException {
        var summer = new Value.Moment(Instant.parse("2026-07-01T12:30:00Z"));
        assertThat(wording("en", "America/New_York").print(summer)).isEqualTo("1 Jul 2026, 08:30 UTC\u221204:00");
        assertThat(wording("en", "Asia/Kolkata").print(summer)).isEqualTo("1 Jul 2026, 18:00 UTC+05:30");
        assertThat(wording("en", "UTC").print(summer)).isEqualTo("1 Jul 2026, 12:30 UTC");
    }

    @Test
    void printsNumbersWithTheLanguagesSeparatorsAndATrueMinus() throws IOException {
        var amount = new Value.Amount(new BigDecimal("-1234567.50"));
        assertThat(wording("en", "UTC").print(amount)).isEqualTo("\u22121,234,567.50");
        assertThat(wording("de", "UTC").print(amount)).isEqualTo("\u22121.234.567,50");
        assertThat(wording("en", "UTC").print(new Value.Count(999))).isEqualTo("999");
    }

    @Test
    void namesWindowsOfAnyWidth() throws IOException {
        assertThat(wording("en", "UTC").print(new Value.State("window", "0-45", 0)))
                .isEqualTo("0–45");
        assertThat(wording("en", "UTC").print(new Value.State("window", "46+", 1)))
                .isEqualTo("46+");
    }

    @Test
    void saysOneDayAndNotOneDays() throws IOException {
        assertThat(wording("en", "UTC").print(new Value.AccessDays(1))).isEqualTo("1 day from first access");
        assertThat(wording("de", "UTC").print(new Value.AccessDays(365))).isEqualTo("365 Tage ab erstem Zugriff");
    }

    @Test
    void speaksEnglishWhereNoFileSpeaksTheLanguage() throws IOException {
        assertThat(wording("fi-FI", "UTC").language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void takesAFileOfTheUsersOverTheBuiltInOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("messages_en.properties"), "title.transcript=Record of training");
        Files.writeString(folder.resolve("messages_fi.properties"), "title.transcript=Opintorekisteriote");
        var files = new TemplateFiles(Optional.of(folder));
        assertThat(Messages.of(Locale.UK, files).find("title.transcript")).contains("Record of training");
        assertThat(Messages.of(Locale.UK, files).find("title.roster")).contains("License roster");
        assertThat(Messages.of(Locale.forLanguageTag("fi"), files).find("title.transcript"))
                .contains("Opintorekisteriote");
    }

    @Test
    void refusesAnUnknownKey() throws IOException {
        Wording english = wording("en", "UTC");
        assertThatThrownBy(() -> english.text("title.transkript")).hasMessageContaining("title.transkript");
    }

    @Test
    void leavesBracesInTextFromTheSourceAlone() throws IOException {
        var phrase = new Value.Phrase("list", List.of(new Value.Text("{1} $0 \\"), new Value.Text("b")));
        assertThat(wording("en", "UTC").print(phrase)).isEqualTo("{1} $0 \\; b");
    }
}
