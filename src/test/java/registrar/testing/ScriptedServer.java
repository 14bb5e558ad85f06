package registrar.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A server on this machine that answers as a script says, on bad days too. */
public final class ScriptedServer implements Closeable {
    /** Answers one request. */
    public interface Script {
        Reply answer(Request request);
    }

    /** @param target path and query as they came; headers by lower-case name; {@code body} empty when there was none */
    public record Request(String target, Map<String, String> headers, String body) {
        public String path() {
            return URI.create(target).getRawPath();
        }

        /** The raw value of a parameter; empty when it is not there. */
        public String parameter(String name) {
            String query = URI.create(target).getRawQuery();
            for (String pair : query == null ? new String[0] : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
            return "";
        }
    }

    /** How an answer comes. */
    public enum Way {
        WHOLE,
        CUT,
        DROPPED,
        STALLED,
        TRICKLED
    }

    /** What is answered, and how it goes wrong. */
    public record Reply(int status, Map<String, String> headers, byte[] body, Way way) {
        public static Reply json(String text) {
            return new Reply(
                    200, Map.of("Content-Type", "application/json"), text.getBytes(StandardCharsets.UTF_8), Way.WHOLE);
        }

        public static Reply status(int status) {
            return new Reply(status, Map.of(), new byte[0], Way.WHOLE);
        }

        public Reply header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body, way);
        }

        public Reply body(byte[] bytes) {
            return new Reply(status, headers, bytes, way);
        }

        public Reply gzip() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(body);
            } catch (IOException cannotBe) {
                throw new UncheckedIOException(cannotBe);
            }
            return header("Content-Encoding", "gzip").body(out.toByteArray());
        }

        /** Only half of the body comes. */
        public Reply cut() {
            return new Reply(status, headers, body, Way.CUT);
        }

        /** The connection ends without an answer. */
        public Reply dropped() {
            return new Reply(status, headers, body, Way.DROPPED);
        }

        /** Half of the body comes, then nothing more. */
        public Reply stalled() {
            return new Reply(status, headers, body, Way.STALLED);
        }

        /** One byte at a time, with pauses, for ever. */
        public Reply trickled() {
            return new Reply(status, headers, body, Way.TRICKLED);
        }
    }

    private final ServerSocket socket;
    private final Script script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ScriptedServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
    }

    public static ScriptedServer start(Script script) throws IOException {
        ScriptedServer server = new ScriptedServer(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), script);
        Thread thread = new Thread(server::accept, "scripted-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** All that came so far, in order. */
    public List<Request> requests() {
        return new ArrayList<>(requests);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                open.add(connection);
                Thread thread = new Thread(() -> serve(connection), "scripted-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                if (!write(script.answer(request), out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException closed) {
            // the other side has had enough
        } finally {
            open.remove(connection);
        }
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Request(first.split(" ")[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Whether the connection goes on. */
    private boolean write(Reply reply, OutputStream out) throws IOException, InterruptedException {
        if (reply.way() == Way.DROPPED) {
            return false;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Some Reason\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (!reply.headers().containsKey("Content-Length")) {
            head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        }
        head.append("\r\n");
        whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (reply.way() == Way.WHOLE) {
            whole.writeBytes(reply.body());
            out.write(whole.toByteArray());
            return true;
        }
        whole.write(reply.body(), 0, reply.body().length / 2);
        out.write(whole.toByteArray());
        out.flush();
        while (reply.way() != Way.CUT && !socket.isClosed()) {
            synchronized (this) {
                wait(100);
            }
            if (reply.way() == Way.TRICKLED) {
                out.write(' ');
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            try {
                connection.close();
            } catch (SocketException gone) {
                // already
            }
        }
    }
}
