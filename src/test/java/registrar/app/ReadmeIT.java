package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.sandbox.Sandbox;
import registrar.sandbox.SandboxSettings;
import registrar.testing.Launch;

/** Follows the README as a newcomer would, with the sandbox for a tenant. */
final class ReadmeIT {
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *\\./registrar (.+)$");
    private static final Pattern SETTINGS = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void everyCommandWorksInTheOrderOfThePage() throws IOException {
        String readme = Files.readString(Launch.samples().resolveSibling("README.md"), UTF_8);
        List<String> commands =
                COMMAND.matcher(readme).results().map(found -> found.group(1)).toList();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(6).startsWith("demo").contains("roster");

        try (Sandbox sandbox = Sandbox.start(SandboxSettings.standard())) {
            writeSettings(readme, sandbox);
            for (String command : commands) {
                Launch.Ended ended =
                        Launch.in(folder).run(forThisTenant(command).split(" +"));

                assertThat(ended.err()).as(command).doesNotContain("Exception");
                assertThat(ended.code()).as(command + "\n" + ended.err()).isZero();
                assertThat(ended.out()).as(command).contains(" of ");
            }
        }
        assertThat(folder.resolve("out/demo/summary/summary_2026-11-23.html")).exists();
        assertThat(folder.resolve("out/certificates.zip")).exists();
    }

    private void writeSettings(String readme, Sandbox sandbox) throws IOException {
        Matcher block = SETTINGS.matcher(readme);
        assertThat(block.find()).isTrue();
        String settings = block.group(1)
                .stripIndent()
                .replace("https://your-tenant.example", sandbox.url().toString());
        assertThat(settings).contains(sandbox.url().toString());
        Files.writeString(folder.resolve("registrar.yaml"), settings, UTF_8);
        Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/api-key"), Sandbox.KEY + "\n", UTF_8);
    }

    /** The page's placeholders stand for the reader's own people and clients. */
    private static String forThisTenant(String command) {
        return command.replace("ada@your-tenant.example", "ada@northmere-utilities.example")
                .replace("--client acme", "--client northmere-utilities");
    }
}
