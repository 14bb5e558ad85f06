package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.testing.Launch;

/** Follows docs/first-mail.md to the letter, but for the ports, which may be taken here. */
final class FirstMailIT {
    private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Path CHECKOUT = Launch.samples().getParent();

    @TempDir
    Path folder;

    @Test
    void everyCommandOfThePageWorksAndTheMailIsThere() throws Exception {
        String page = Files.readString(CHECKOUT.resolve("docs/first-mail.md"), UTF_8);
        List<String> blocks =
                SHELL.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(blocks).hasSize(7);
        checkout();

        String said = follow(String.join("", blocks));

        assertThat(said).contains("warn  store", "weekly-roster").doesNotContain("fail  ", "Exception", "registrar: ");
        try (Stream<Path> mails = Files.list(folder.resolve("mails"))) {
            Path only = mails.reduce((one, other) -> {
                        throw new AssertionError("More mails than one: " + one + ", " + other);
                    })
                    .orElseThrow();
            assertThat(only.getFileName()).hasToString("0001_manager@your-company.example.eml");
            assertThat(Files.readString(only, UTF_8))
                    .contains(
                            "To: manager@your-company.example",
                            "multipart/alternative",
                            "roster_northmere-utilities_",
                            ".xlsx",
                            ".html");
        }
    }

    /** As if the repository had just been cloned here, and built. */
    private void checkout() throws IOException {
        Path launcher = folder.resolve("registrar");
        Files.writeString(
                launcher,
                "#!/bin/sh\nREGISTRAR_BUILD=never exec '" + CHECKOUT.resolve("registrar") + "' \"$@\"\n",
                UTF_8);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createDirectory(folder.resolve("samples"));
        String settings = Files.readString(Launch.samples().resolve("first-mail.yaml"), UTF_8);
        Files.writeString(folder.resolve("samples/first-mail.yaml"), settings, UTF_8);
    }

    /** Runs a script that ends at the first command that does not end with 0, and ends what it began. */
    private String follow(String commands) throws IOException, InterruptedException {
        Path settings = folder.resolve("samples/first-mail.yaml");
        String text = Files.readString(settings, UTF_8);
        String script = commands;
        for (String port : List.of("8090", "2525")) {
            assertThat(text).contains(port);
            String free = Integer.toString(freePort());
            text = text.replace(port, free);
            script = script.replace(port, free);
        }
        Files.writeString(settings, text, UTF_8);
        Path said = folder.resolve("said.txt");
        Process shell = new ProcessBuilder("bash", "-c", "set -ex\ntrap 'kill $(jobs -p)' EXIT\n" + patient(script))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        shell.getOutputStream().close();
        boolean ended = shell.waitFor(3, TimeUnit.MINUTES);
        shell.destroy();
        assertThat(ended).as(Files.readString(said, UTF_8)).isTrue();
        assertThat(shell.exitValue()).as(Files.readString(said, UTF_8)).isZero();
        return Files.readString(said, UTF_8);
    }

    /** A reader takes longer to the next step than the stand-ins to their start; a script does not. */
    private static String patient(String script) {
        String begun = "--mail-folder mails &\n";
        assertThat(script).contains(begun);
        return script.replace(
                begun, "--mail-folder mails > sandbox.txt &\nuntil grep -q smtp sandbox.txt; do sleep 0.1; done\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
