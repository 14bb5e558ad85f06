package registrar.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Every request passes here: counted, allowed, slowed down, broken when it is to be, then answered. */
final class Gate implements HttpHandler {
    private final SandboxSettings settings;
    private final Optional<RequestLimiter> limiter;
    private final FaultDice dice;
    private final Routes routes;
    private final Counters counters;
    private final SandboxTenant tenant;

    Gate(
            SandboxSettings settings,
            Optional<RequestLimiter> limiter,
            Routes routes,
            Counters counters,
            SandboxTenant tenant) {
        this.settings = settings;
        this.limiter = limiter;
        this.dice = new FaultDice(settings.faults());
        this.routes = routes;
        this.counters = counters;
        this.tenant = tenant;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        counters.begin();
        try (exchange) {
            Routes.Route route = Routes.route(exchange.getRequestURI());
            counters.add(route.count());
            tenant.asked(route.count());
            if (!authorized(exchange)) {
                counters.add(Count.UNAUTHORIZED);
                Answer.empty(401).send(exchange);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                Answer.error(405, "Method not allowed").send(exchange);
            } else if (withinLimit(exchange)) {
                answer(exchange, route);
            }
        } finally {
            counters.end();
        }
    }

    private boolean authorized(HttpExchange exchange) {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        String expected = "Bearer " + settings.key().reveal();
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private boolean withinLimit(HttpExchange exchange) throws IOException {
        if (limiter.isEmpty()) {
            return true;
        }
        RequestLimiter.Verdict verdict = limiter.get().take();
        RateLimit limit = settings.limit().orElseThrow();
        Headers headers = exchange.getResponseHeaders();
        if (limit.announced()) {
            headers.set("X-RateLimit-Limit", Integer.toString(limit.perMinute()));
            headers.set("X-RateLimit-Remaining", Integer.toString(verdict.remaining()));
            headers.set("X-RateLimit-Reset", Long.toString(verdict.reset()));
        }
        if (!verdict.allowed()) {
            counters.add(Count.THROTTLED);
            headers.set("Retry-After", Long.toString(verdict.retryAfter()));
            String body = "{\"error\":\"rate_limit_exceeded\",\"message\":\"Too many requests\",\"retryAfter\":"
                    + verdict.retryAfter() + "}";
            Answer.json(429, body).send(exchange);
        }
        return verdict.allowed();
    }

    private void answer(HttpExchange exchange, Routes.Route route) throws IOException {
        pause(settings.latency());
        Query query = Query.of(exchange.getRequestURI());
        Optional<Fault> fault = dice.throwFor(exchange.getRequestURI().toString());
        if (fault.isEmpty()) {
            routes.answer(route, query).send(exchange);
            return;
        }
        counters.add(Count.BROKEN);
        switch (fault.get()) {
            case SERVER_ERROR -> Answer.error(500, "Something went wrong").send(exchange);
            case BAD_GATEWAY ->
                page(502, "502 Bad Gateway", "The proxy got no answer.").send(exchange);
            case UNAVAILABLE -> {
                exchange.getResponseHeaders()
                        .set("Retry-After", Integer.toString(settings.faults().retryAfter()));
                Answer.json(503, "{\"message\":\"Down for maintenance\"}").send(exchange);
            }
            case CUT_BODY -> routes.answer(route, query).sendHalf(exchange);
            case DROPPED -> {}
            case STALLED -> pause(settings.faults().stall());
            case LOGIN_PAGE -> page(200, "Sign in", "Please sign in to go on.").send(exchange);
        }
    }

    private static Answer page(int status, String title, String text) {
        return Answer.html(
                status,
                "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" + text
                        + "</p></body></html>");
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The sandbox is closing");
        }
    }
}
