package registrar.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import registrar.report.ReportType;

/** The words of a report's help, from {@code help.properties}; a report without any still has a page. */
final class ReportHelp {
    private static final String WORDS = "help.properties";

    private ReportHelp() {}

    static void describe(ReportType report, CommandSpec spec) {
        Properties words = words();
        String key = report.key();
        spec.usageMessage()
                .header(words.getProperty(key, "Writes the report " + key + "."))
                .description("", "Writes " + report.defaultFormat().key() + " unless --format says otherwise.")
                .footer(Stream.concat(
                                Stream.of("", "Examples:"),
                                words.getProperty(key + ".examples", "registrar " + key)
                                        .lines()
                                        .map(line -> "  " + line))
                        .toArray(String[]::new));
    }

    private static Properties words() {
        try (InputStream in = ReportHelp.class.getResourceAsStream(WORDS)) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException("The jar lacks " + WORDS, broken);
        }
    }
}
