package registrar.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What the API says to one request: a status and a body that writes itself, so that long lists are never held whole. */
record Answer(int status, String contentType, Body body) {
    /** Text that writes itself. */
    interface Body {
        void writeTo(Writer out) throws IOException;
    }

    private static final Body NOTHING = out -> {};

    static final String JSON = "application/json; charset=utf-8";

    static Answer ok(Body body) {
        return new Answer(200, JSON, body);
    }

    static Answer json(int status, String body) {
        return new Answer(status, JSON, out -> out.write(body));
    }

    static Answer html(int status, String body) {
        return new Answer(status, "text/html; charset=utf-8", out -> out.write(body));
    }

    static Answer error(int status, String message) {
        return json(status, "{\"errors\":[{\"message\":\"" + message + "\"}]}");
    }

    static Answer empty(int status) {
        return new Answer(status, JSON, NOTHING);
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (body == NOTHING) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, 0);
        write(exchange.getResponseBody());
    }

    /** Announces the whole length and sends half of it; closing the exchange then closes the connection. */
    void sendHalf(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        write(whole);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, whole.size());
        OutputStream out = exchange.getResponseBody();
        out.write(whole.toByteArray(), 0, whole.size() / 2);
        out.flush();
    }

    private void write(OutputStream to) throws IOException {
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            body.writeTo(out);
        }
    }
}
