package registrar.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server on this machine that answers as a script says, on bad days too. */
public final class ScriptedMailServer implements Closeable {
    /** Asked at each command; by default all is well. */
    public interface Script {
        Reply answer(Command command);
    }

    /**
     * What is to be answered.
     *
     * @param connection from 1
     * @param verb such as {@code MAIL}; {@code CONNECT} for the greeting, {@code BODY} while a message is coming in, and
     *     {@code .} for its end
     * @param line as it came
     */
    public record Command(int connection, String verb, String line) {
        public boolean is(String other) {
            return verb.equals(other);
        }
    }

    /** @param text empty for what a good server says; {@code hangsUp} without a word, or after it */
    public record Reply(Optional<String> text, boolean hangsUp) {
        public static Reply usual() {
            return new Reply(Optional.empty(), false);
        }

        public static Reply of(String text) {
            return new Reply(Optional.of(text), false);
        }

        /** Nothing more comes. */
        public static Reply dropped() {
            return new Reply(Optional.of(""), true);
        }

        /** No answer ever comes. */
        public static Reply stalled() {
            return of("");
        }

        public Reply thenHangsUp() {
            return new Reply(text, true);
        }
    }

    /** A message that came in whole. @param taken whether the server said so, or meant to */
    public record Received(String from, String to, byte[] bytes, boolean taken) {
        public String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        /** The value of a header that is not folded. */
        public String header(String name) {
            return text().lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket socket;
    private final Script script;
    private final Optional<SSLContext> tls;
    private final boolean tlsFirst;
    private final List<String> extensions;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ScriptedMailServer(
            ServerSocket socket, Script script, Optional<SSLContext> tls, boolean tlsFirst, List<String> extensions) {
        this.socket = socket;
        this.script = script;
        this.tls = tls;
        this.tlsFirst = tlsFirst;
        this.extensions = extensions;
    }

    /** In the clear. */
    public static ScriptedMailServer start(Script script, String... extensions) throws IOException {
        return start(script, Optional.empty(), false, extensions);
    }

    /** Offers STARTTLS. */
    public static ScriptedMailServer starttls(TlsIdentity identity, Script script, String... extensions)
            throws IOException {
        return start(script, Optional.of(identity.context()), false, extensions);
    }

    /** Encrypts from the first byte. */
    public static ScriptedMailServer smtps(TlsIdentity identity, Script script, String... extensions)
            throws IOException {
        return start(script, Optional.of(identity.context()), true, extensions);
    }

    private static ScriptedMailServer start(
            Script script, Optional<SSLContext> tls, boolean tlsFirst, String... extensions) throws IOException {
        ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        var server = new ScriptedMailServer(socket, script, tls, tlsFirst, List.of(extensions));
        Thread thread = new Thread(server::accept, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Messages that came in whole, in order; those that were refused at their end, too. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Messages that a recipient would see. */
    public List<Received> delivered() {
        return received.stream().filter(Received::taken).toList();
    }

    public List<String> verbs() {
        return commands.stream().map(Command::verb).toList();
    }

    public List<Command> commands() {
        return List.copyOf(commands);
    }

    public int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                Thread thread = new Thread(() -> serve(connection), "scripted-mail-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            new Talk(connections.incrementAndGet(), connection).talk();
        } catch (IOException closed) {
            // the other side has had enough
        } finally {
            open.remove(connection);
        }
    }

    /** One connection. */
    private final class Talk {
        private final int number;
        private Socket connection;
        private InputStream in;
        private OutputStream out;
        private String from = "";
        private String to = "";
        private boolean encrypted;

        Talk(int number, Socket connection) throws IOException {
            this.number = number;
            this.connection = connection;
            if (tlsFirst) {
                encrypt();
            }
            use(this.connection);
        }

        private void use(Socket next) throws IOException {
            in = new BufferedInputStream(next.getInputStream());
            out = next.getOutputStream();
        }

        private void encrypt() throws IOException {
            SSLSocket secure = (SSLSocket) tls.orElseThrow()
                    .getSocketFactory()
                    .createSocket(connection, "localhost", connection.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            connection = secure;
            encrypted = true;
        }

        void talk() throws IOException {
            boolean goesOn = answer("CONNECT", "");
            while (goesOn) {
                Optional<String> line = line();
                if (line.isEmpty()) {
                    return;
                }
                String verb = line.get().split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                goesOn = answer(verb, line.get()) && !verb.equals("QUIT");
            }
        }

        /** Whether the connection goes on. */
        private boolean answer(String verb, String line) throws IOException {
            Command command = new Command(number, verb, line);
            commands.add(command);
            Reply reply = script.answer(command);
            String text = reply.text().orElseGet(() -> usual(verb));
            if (!text.isEmpty()) {
                out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            if (reply.hangsUp()) {
                return false;
            }
            note(verb, line);
            if (verb.equals("STARTTLS") && text.startsWith("220")) {
                encrypt();
                use(connection);
            }
            return !verb.equals("DATA") || !text.startsWith("354") || body();
        }

        private void note(String verb, String line) {
            if (verb.equals("MAIL")) {
                from = between(line);
            } else if (verb.equals("RCPT")) {
                to = between(line);
            }
        }

        private static String between(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }

        private boolean body() throws IOException {
            if (script.answer(new Command(number, "BODY", "")).hangsUp()) {
                line();
                return false;
            }
            var body = new ByteArrayOutputStream();
            while (true) {
                Optional<String> line = line();
                if (line.isEmpty()) {
                    return false;
                }
                if (line.get().equals(".")) {
                    break;
                }
                String text = line.get().startsWith(".") ? line.get().substring(1) : line.get();
                body.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            Command end = new Command(number, ".", "");
            Reply reply = script.answer(end);
            boolean taken = reply.text().orElse("250").isEmpty()
                    || reply.text().orElse("250").startsWith("2");
            received.add(new Received(from, to, body.toByteArray(), taken));
            commands.add(end);
            String text = reply.text().orElseGet(() -> usual("."));
            if (!text.isEmpty()) {
                out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            return !reply.hangsUp();
        }

        private Optional<String> line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    return Optional.of(line.toString());
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return Optional.empty();
        }

        private String usual(String verb) {
            return switch (verb) {
                case "CONNECT" -> "220 mail.example ready";
                case "EHLO" -> ehlo();
                case "STARTTLS" -> tls.isPresent() ? "220 go on" : "502 not here";
                case "AUTH" -> "235 2.7.0 welcome";
                case "DATA" -> "354 go on";
                case "." -> "250 2.0.0 taken as 4711";
                case "QUIT" -> "221 bye";
                default -> "250 2.1.0 fine";
            };
        }

        private String ehlo() {
            StringBuilder reply = new StringBuilder("250-mail.example\r\n");
            extensions.forEach(
                    extension -> reply.append("250-").append(extension).append("\r\n"));
            if (tls.isPresent() && !encrypted) {
                reply.append("250-STARTTLS\r\n");
            }
            return reply + "250 ENHANCEDSTATUSCODES";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
