package registrar.testing;

import java.util.Optional;
import java.util.OptionalInt;
import registrar.learner.Client;
import registrar.learner.SourceDate;

/** Builds a client; what is not said is not supplied. */
public final class ClientBuilder {
    private final String id;
    private Optional<String> name = Optional.empty();
    private Optional<String> slug = Optional.empty();
    private Optional<String> sku = Optional.empty();
    private Optional<SourceDate> licenseEndDate = Optional.empty();
    private OptionalInt seatsLimit = OptionalInt.empty();
    private OptionalInt seatsUsed = OptionalInt.empty();
    private OptionalInt seatsAllocated = OptionalInt.empty();
    private boolean disabled;
    private Optional<String> schoolName = Optional.empty();

    private Optional<String> unreadableEnd = Optional.empty();

    private ClientBuilder(String id) {
        this.id = id;
    }

    public static ClientBuilder client(String id) {
        return new ClientBuilder(id);
    }

    public ClientBuilder name(String text) {
        name = Optional.of(text);
        return this;
    }

    public ClientBuilder slug(String text) {
        slug = Optional.of(text);
        return this;
    }

    public ClientBuilder sku(String text) {
        sku = Optional.of(text);
        return this;
    }

    /** An end in a form that is no date. */
    public ClientBuilder endsUnreadably(String text) {
        unreadableEnd = Optional.of(text);
        return this;
    }

    public ClientBuilder ends(String date) {
        licenseEndDate = Optional.of(SourceDate.parse(date).orElseThrow());
        return this;
    }

    /** Seats contracted, occupied and given out, as the platform counts them. */
    public ClientBuilder seats(int limit, int used, int allocated) {
        seatsLimit = OptionalInt.of(limit);
        seatsUsed = OptionalInt.of(used);
        seatsAllocated = OptionalInt.of(allocated);
        return this;
    }

    public ClientBuilder disabled() {
        disabled = true;
        return this;
    }

    public ClientBuilder schoolName(String text) {
        schoolName = Optional.of(text);
        return this;
    }

    public Client build() {
        return new Client(
                id,
                name,
                slug,
                sku,
                licenseEndDate,
                seatsLimit,
                seatsUsed,
                seatsAllocated,
                disabled,
                Optional.empty(),
                schoolName,
                unreadableEnd);
    }
}
