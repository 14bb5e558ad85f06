package registrar.testing;

import java.util.Optional;
import java.util.OptionalInt;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.SourceDate;

/** Builds a license; what is not said is not supplied. */
public final class LicenseBuilder {
    private final String id;
    private Optional<String> name = Optional.empty();
    private Optional<String> label = Optional.empty();
    private Optional<String> sku = Optional.empty();
    private Optional<String> parentLicenseId = Optional.empty();
    private OptionalInt accessDays = OptionalInt.empty();
    private Optional<SourceDate> expirationDate = Optional.empty();
    private OptionalInt seatsLimit = OptionalInt.empty();
    private Optional<Client> client = Optional.empty();

    private Optional<String> unreadableEnd = Optional.empty();

    private LicenseBuilder(String id) {
        this.id = id;
    }

    public static LicenseBuilder license(String id) {
        return new LicenseBuilder(id);
    }

    public LicenseBuilder name(String text) {
        name = Optional.of(text);
        return this;
    }

    public LicenseBuilder label(String text) {
        label = Optional.of(text);
        return this;
    }

    public LicenseBuilder sku(String text) {
        sku = Optional.of(text);
        return this;
    }

    public LicenseBuilder parent(String licenseId) {
        parentLicenseId = Optional.of(licenseId);
        return this;
    }

    public LicenseBuilder accessDays(int days) {
        accessDays = OptionalInt.of(days);
        return this;
    }

    /** An end in a form that is no date. */
    public LicenseBuilder endsUnreadably(String text) {
        unreadableEnd = Optional.of(text);
        return this;
    }

    public LicenseBuilder ends(String date) {
        expirationDate = Optional.of(SourceDate.parse(date).orElseThrow());
        return this;
    }

    public LicenseBuilder seatsLimit(int seats) {
        seatsLimit = OptionalInt.of(seats);
        return this;
    }

    public LicenseBuilder of(Client owner) {
        client = Optional.of(owner);
        return this;
    }

    public License build() {
        return new License(
                id, name, label, sku, parentLicenseId, accessDays, expirationDate, seatsLimit, client, unreadableEnd);
    }
}
