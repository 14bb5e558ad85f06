package registrar.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/**
 * A mail server on this machine that takes every message whole and answers when it likes: what it has taken counts, whether
 * or not anybody waited for the answer.
 */
public final class CountingMailServer implements Closeable {
    private final ServerSocket socket;
    private final ToLongFunction<Taken> delay;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    /** A message that came whole. */
    public record Taken(String messageId, String recipient, int lines) {}

    private CountingMailServer(ServerSocket socket, ToLongFunction<Taken> delay) {
        this.socket = socket;
        this.delay = delay;
    }

    /** @param delay is told of a message when it came whole; the milliseconds until it is answered */
    public static CountingMailServer start(ToLongFunction<Taken> delay) throws IOException {
        var server = new CountingMailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), delay);
        thread(server::accept);
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** In the order they came. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                thread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "counting-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection;
                var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
                OutputStream out = connection.getOutputStream()) {
            say(out, "220 counting");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (word.equals("DATA")) {
                    say(out, "354 go on");
                    pause(delay.applyAsLong(take(in, recipient)));
                }
                say(out, word.startsWith("EHLO") ? "250 SIZE 50000000" : word.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException | InterruptedException gone) {
            // the client was killed
        }
    }

    private Taken take(BufferedReader in, String recipient) throws IOException {
        String id = "";
        int lines = 0;
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("A part of a message is no message");
            }
            if (id.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = (line + (line.contains("<") ? "" : in.readLine()))
                        .replaceAll("(?i)message-id:\\s*", "")
                        .strip();
            }
            lines++;
        }
        var message = new Taken(id, recipient, lines);
        taken.add(message);
        return message;
    }

    private synchronized void pause(long millis) throws InterruptedException {
        if (millis > 0) {
            wait(millis);
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
