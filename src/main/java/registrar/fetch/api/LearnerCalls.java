package registrar.fetch.api;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Arrivals;
import registrar.json.ProfileReader;
import registrar.json.ReceivedProfile;
import registrar.json.UnreadableJsonException;
import registrar.json.UnreadableJsonException.Found;
import registrar.learner.Allocation;
import registrar.learner.LearnerProfile;
import registrar.learner.License;

/** Learners fetched one by one, by id or e-mail address; several threads may ask. */
final class LearnerCalls {
    /** So many failures one after the other are no longer about single learners. */
    private static final int MOST_FAILURES_IN_A_ROW = 5;

    private final ApiClient client;
    private final Arrivals arrivals;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final AtomicBoolean seatsLackClients = new AtomicBoolean();
    private final List<String> onceMore = new ArrayList<>();

    LearnerCalls(ApiClient client, Arrivals arrivals) {
        this.client = client;
        this.arrivals = arrivals;
    }

    /**
     * Fetches one.
     *
     * @return false when it may work later: then {@link #onceMore} names them
     */
    boolean fetch(String idOrEmail) throws IOException {
        return fetch(idOrEmail, false);
    }

    /** Whom a second round may still bring; each is named once. */
    List<String> onceMore() {
        synchronized (onceMore) {
            List<String> all = List.copyOf(onceMore);
            onceMore.clear();
            return all;
        }
    }

    void fetchAgain(String idOrEmail) throws IOException {
        fetch(idOrEmail, true);
    }

    private boolean fetch(String idOrEmail, boolean last) throws IOException {
        if (idOrEmail.equals(".") || idOrEmail.equals("..")) {
            notFound(idOrEmail, "No learner has this id or e-mail address.");
            return true;
        }
        HttpUrl url = client.at("users", encoded(idOrEmail)).build();
        Answer<Optional<ReceivedProfile>> answer =
                client.get(new Question<>(url, client.limits().profileBytes(), false, LearnerCalls::profile));
        if (answer instanceof Answer.Given<Optional<ReceivedProfile>> given) {
            failuresInARow.set(0);
            receive(idOrEmail, given.value());
        } else if (answer instanceof Answer.Refused<Optional<ReceivedProfile>> refused) {
            failuresInARow.set(0);
            refused(idOrEmail, refused.status());
        } else if (answer instanceof Answer.Failed<Optional<ReceivedProfile>> failed) {
            return failed(idOrEmail, url, failed, last);
        }
        return true;
    }

    /** All of it is encoded, {@code @} and {@code +} too, which some servers read otherwise. */
    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** {@code errors} in place of data is how some answers say that there is no such learner. */
    private static Optional<ReceivedProfile> profile(ReplyBody body) throws IOException {
        try {
            return ProfileReader.read(body.copy());
        } catch (UnreadableJsonException unreadable) {
            if (unreadable.found() == Found.ERRORS) {
                return Optional.empty();
            }
            throw unreadable;
        }
    }

    private void receive(String asked, Optional<ReceivedProfile> received) throws IOException {
        if (received.isEmpty()) {
            notFound(asked, "The source knows no learner with this id or e-mail address.");
        } else if (!isOf(asked, received.get().profile())) {
            leaveOut(
                    asked, FailureReason.NOT_FOUND, "The source answered with another learner than the one asked for.");
        } else {
            receive(asked, received.get());
        }
    }

    private void receive(String asked, ReceivedProfile received) throws IOException {
        if (received.profile().allocations().stream().anyMatch(LearnerCalls::lacksClient)) {
            seatsLackClients.set(true);
        }
        arrivals.learner(asked, received);
    }

    private static boolean lacksClient(Allocation seat) {
        return seat.license().flatMap(License::client).isEmpty();
    }

    /** Whether a seat was met whose license does not say of which client it is. */
    boolean seatsLackClients() {
        return seatsLackClients.get();
    }

    private static boolean isOf(String asked, LearnerProfile profile) {
        return profile.id().equalsIgnoreCase(asked)
                || profile.identity().email().filter(asked::equalsIgnoreCase).isPresent();
    }

    private void refused(String asked, int status) throws IOException {
        if (status == 403) {
            leaveOut(asked, FailureReason.NOT_PERMITTED, "The source does not permit access to this learner (403).");
        } else {
            notFound(asked, "The source knows no learner with this id or e-mail address (" + status + ").");
        }
    }

    private boolean failed(String asked, HttpUrl url, Answer.Failed<?> failed, boolean last) throws IOException {
        String found = "Expected a learner's profile from " + Places.of(url) + ", but found " + failed.found() + ".";
        if (!failed.mayPass()) {
            leaveOut(asked, FailureReason.UNREADABLE_PROFILE, found);
        } else if (failuresInARow.incrementAndGet() >= MOST_FAILURES_IN_A_ROW) {
            throw new StoppedException(StopReason.UNAVAILABLE, found + " Others fail, too. Try again later.");
        } else if (last) {
            leaveOut(asked, FailureReason.BROKEN, found);
        } else {
            synchronized (onceMore) {
                onceMore.add(asked);
            }
            return false;
        }
        return true;
    }

    private void leaveOut(String asked, FailureReason reason, String message) throws IOException {
        arrivals.leaveOut(asked, new Failure(reason, message));
    }

    private void notFound(String asked, String message) throws IOException {
        arrivals.notFound(asked, new Failure(FailureReason.NOT_FOUND, message));
    }
}
