package registrar.sandbox.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailSandboxTest {
    @TempDir
    Path folder;

    private MailSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = MailSandbox.start(0, folder.resolve("mails"));
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void keepsAMessageAsItWasSent() throws IOException {
        try (Client client = greeted()) {
            client.sends("ann@acme.example", "Subject: Monday\r\n\r\n..hidden\r\n.. \r\nlast\r\n");
        }

        assertThat(mails()).containsExactly("0001_ann@acme.example.eml");
        assertThat(mail("0001_ann@acme.example.eml")).isEqualTo("Subject: Monday\r\n\r\n.hidden\r\n. \r\nlast\r\n");
    }

    @Test
    void listensOnThisMachineAloneAndOffersASize() throws IOException {
        assertThat(sandbox.url()).hasToString("smtp://127.0.0.1:" + sandbox.port());
        try (Client client = new Client(sandbox.port())) {
            client.says("EHLO me");

            assertThat(client.hears()).startsWith("220 ");
            assertThat(client.hearsAll()).contains("250-SIZE 25000000", "250 AUTH PLAIN LOGIN");
        }
    }

    @Test
    void takesSeveralMessagesOnAConnectionAndSeveralConnectionsAtOnce() throws IOException {
        try (Client one = greeted();
                Client other = greeted()) {
            one.begins("ann@acme.example");
            other.sends("ben@acme.example", "first to end\r\n");
            one.ends("ended second\r\n");
            one.sends("cleo@acme.example", "third\r\n");
        }

        assertThat(mails())
                .containsExactly(
                        "0001_ben@acme.example.eml", "0002_ann@acme.example.eml", "0003_cleo@acme.example.eml");
    }

    @Test
    void goesOnCountingWhereAnEarlierOneEnded() throws IOException {
        Path mails = folder.resolve("mails");
        Files.writeString(mails.resolve("0041_ann@acme.example.eml"), "");
        Files.writeString(mails.resolve(".draft-of-a-killed-one"), "half");
        sandbox.close();
        sandbox = MailSandbox.start(0, mails);

        try (Client client = greeted()) {
            client.sends("ben@acme.example", "\r\n");
        }
        assertThat(mails()).containsExactly("0041_ann@acme.example.eml", "0042_ben@acme.example.eml");
    }

    @Test
    void keepsNothingOfAMessageThatBreaksOff() throws IOException {
        try (Client client = greeted()) {
            client.begins("ann@acme.example");
            client.raw("Subject: half\r\n\r\nand no dot\r\n.");
        }
        // closing waits for the conversation's end
        sandbox.close();

        assertThat(mails()).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeAndKeepsNothingOfIt() throws IOException {
        try (Client client = greeted()) {
            client.says("MAIL FROM:<r@acme.example> SIZE=25000001");
            assertThat(client.hears()).startsWith("552 ");

            client.begins("ann@acme.example");
            String megabyte = ("x".repeat(998) + "\r\n").repeat(1000);
            for (int i = 0; i < 25; i++) {
                client.raw(megabyte);
            }
            client.says("one more");
            client.says(".");
            assertThat(client.hears()).startsWith("552 ");
            client.sends("ben@acme.example", "small\r\n");
        }

        assertThat(mails()).containsExactly("0001_ben@acme.example.eml");
    }

    @Test
    void endsAMessageAtNothingButALoneDotBetweenProperLineEnds() throws IOException {
        String smuggled = "a\n.\nMAIL FROM:<x@y>\r\n..\rb\r.\r\nend\r\n";
        try (Client client = greeted()) {
            client.sends("ann@acme.example", smuggled);
        }

        assertThat(mail("0001_ann@acme.example.eml")).isEqualTo(smuggled.replace("..\rb", ".\rb"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, 0001_..-..-etc-passwd.eml",
        "'C:\\Windows\\win.ini:x', 0001_C--Windows-win.ini-x.eml",
        "'\"a b\"@acme.example', 0001_-a-b-@acme.example.eml",
        "zoë@acme.example, 0001_zo-@acme.example.eml"
    })
    void neverWritesOutsideItsFolderWhateverARecipientIsCalled(String recipient, String name) throws IOException {
        try (Client client = greeted()) {
            client.sends(recipient, "\r\n");
        }

        assertThat(mails()).containsExactly(name);
        assertThat(names(folder)).containsExactly("mails");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT TO:<a@b>                | 503
            DATA                         | 503
            MAIL <a@b>                   | 501
            MAIL FROM:<a@b> SIZE=many    | 555
            MAIL FROM:<a@b> NONSENSE     | 555
            STARTTLS                     | 500
            VRFY ann                     | 252
            NOOP                         | 250
            RSET                         | 250
            AUTH GSSAPI                  | 504
            AUTH PLAIN ***               | 501
            AUTH PLAIN AGFubgBzZWNyZXQ=  | 235
            QUIT                         | 221
            """)
    void answersWhatItIsAsked(String command, String code) throws IOException {
        try (Client client = greeted()) {
            client.says(command);

            assertThat(client.hears()).startsWith(code + " ");
        }
        assertThat(mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL FROM:<a@b>", "AUTH PLAIN AGFubgBzZWNyZXQ="})
    void wantsToBeGreetedFirst(String command) throws IOException {
        try (Client client = new Client(sandbox.port())) {
            client.hears();
            client.says(command);

            assertThat(client.hears()).startsWith("503 ");
        }
    }

    @Test
    void refusesLinesThatAreTooLongOrHoldControlCharacters() throws IOException {
        try (Client client = greeted()) {
            client.says("NOOP " + "x".repeat(100_000));
            assertThat(client.hears()).startsWith("500 The line is too long");
            client.says("MAIL FROM:<a\u0000@b>");
            assertThat(client.hears()).startsWith("500 A command has no control");
            client.sends("ann@acme.example", "still there\r\n");
        }
    }

    @Test
    void letsAnybodySignInStepByStep() throws IOException {
        try (Client client = greeted()) {
            client.says("AUTH LOGIN");
            assertThat(client.hears()).isEqualTo("334 VXNlcm5hbWU6");
            client.says("YW5u");
            assertThat(client.hears()).isEqualTo("334 UGFzc3dvcmQ6");
            client.says("c2VjcmV0");
            assertThat(client.hears()).startsWith("235 ");
            client.says("AUTH PLAIN");
            assertThat(client.hears()).isEqualTo("334 ");
            client.says("*");
            assertThat(client.hears()).startsWith("501 ");
        }
    }

    @Test
    void sendsAwayWhoComesWhenAllConnectionsAreTaken() throws IOException {
        List<Client> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                clients.add(greeted());
            }
            try (Client late = new Client(sandbox.port())) {
                assertThat(late.hears()).startsWith("421 ");
            }
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    private Client greeted() throws IOException {
        Client client = new Client(sandbox.port());
        client.hears();
        client.says("EHLO me");
        client.hearsAll();
        return client;
    }

    private List<String> mails() throws IOException {
        return names(folder.resolve("mails"));
    }

    private String mail(String name) throws IOException {
        return Files.readString(folder.resolve("mails").resolve(name), ISO_8859_1);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Says what a test tells it to, well-formed or not. */
    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Client(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        }

        void raw(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        }

        void says(String line) throws IOException {
            raw(line + "\r\n");
        }

        String hears() throws IOException {
            return in.readLine();
        }

        List<String> hearsAll() throws IOException {
            List<String> lines = new ArrayList<>();
            do {
                lines.add(hears());
            } while (lines.get(lines.size() - 1).charAt(3) == '-');
            return lines;
        }

        void begins(String recipient) throws IOException {
            says("MAIL FROM:<r@acme.example> BODY=8BITMIME");
            assertThat(hears()).startsWith("250 ");
            says("RCPT TO:<" + recipient + ">");
            assertThat(hears()).startsWith("250 ");
            says("DATA");
            assertThat(hears()).startsWith("354 ");
        }

        void ends(String message) throws IOException {
            raw(message);
            says(".");
            assertThat(hears()).startsWith("250 Kept as ");
        }

        void sends(String recipient, String message) throws IOException {
            begins(recipient);
            ends(message);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
