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
import java.util.function.LongSupplier;

/**
 * A mail server on this machine that takes every message whole and answers when it likes: what it has taken counts, whether
 * or not anybody waited for the answer.
 */
public final class CountingMailServer implements Closeable {
    private final ServerSocket socket;
    private final LongSupplier delay;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    /** A message that came whole. */
    public record Taken(String messageId, String recipient, int lines) {}

    private CountingMailServer(ServerSocket socket, LongSupplier delay) {
        this.socket = socket;
        this.delay = delay;
    }

    /** @param delay milliseconds between a whole message and the answer */
    public static CountingMailServer start(LongSupplier delay) throws IOException {
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
                    take(in, recipient);
                    pause();
                }
                say(out, word.startsWith("EHLO") ? "250 SIZE 50000000" : word.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException | InterruptedException gone) {
            // the client was killed
        }
    }

    private void take(BufferedReader in, String recipient) throws IOException {
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
        taken.add(new Taken(id, recipient, lines));
    }

    private synchronized void pause() throws InterruptedException {
        long millis = delay.getAsLong();
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
