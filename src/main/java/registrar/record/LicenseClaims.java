package registrar.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.SourceDate;

/** What is said of one license, field by field; its client is known by its id. */
final class LicenseClaims {
    private final String id;
    private final Claim<String> name = Claim.ofText();
    private final Claim<String> label = Claim.ofText();
    private final Claim<String> sku = Claim.ofText();
    private final Claim<String> parentLicenseId = Claim.ofText();
    private final Claim<Integer> accessDays = Claim.ofNumber();
    private final Claim<SourceDate> expirationDate = new Claim<>(SourceDate::text);
    private final Claim<Integer> seatsLimit = Claim.ofNumber();
    private final Claim<String> clientId = Claim.ofText();
    private final Claim<String> unreadableEnd = Claim.ofText();
    private boolean allocatedOrListed;

    LicenseClaims(String id) {
        this.id = id;
    }

    /** What the source's own list of licenses says, which wins. */
    void addListed(License license) {
        add(license, ClientClaims.LISTED);
    }

    /** What a learner's allocation says. */
    void addAllocated(License license) {
        add(license, known(license));
    }

    /** The license selected on a learner's screen: all it adds is the client it belongs to. */
    void addActive(License license) {
        clientId.add(clientId(license), known(license));
    }

    private void add(License license, int rank) {
        allocatedOrListed = true;
        name.add(SourceText.visible(license.name()), rank);
        label.add(SourceText.visible(license.label()), rank);
        sku.add(SourceText.filled(license.sku()), rank);
        parentLicenseId.add(SourceText.filled(license.parentLicenseId()), rank);
        accessDays.add(ClientClaims.boxed(license.accessDays()), rank);
        expirationDate.add(license.expirationDate(), rank);
        seatsLimit.add(ClientClaims.boxed(license.seatsLimit()), rank);
        clientId.add(clientId(license), rank);
        unreadableEnd.add(license.unreadableEnd().map(SourceText::clean), rank);
    }

    /** False when the license was only ever seen selected on a screen. */
    boolean allocatedOrListed() {
        return allocatedOrListed;
    }

    License license(Map<String, Client> clients) {
        return new License(
                id,
                name.value(),
                label.value(),
                sku.value(),
                parentLicenseId.value(),
                ClientClaims.unboxed(accessDays.value()),
                expirationDate.value(),
                ClientClaims.unboxed(seatsLimit.value()),
                clientId.value().map(clients::get),
                unreadableEnd.value());
    }

    /** The license's label, else its name, else its id. */
    String title() {
        return label.value().or(name::value).orElse(id);
    }

    /** An end that some record gives in a form that is no date. */
    Optional<String> unreadableEnd() {
        return unreadableEnd.value();
    }

    /** The fields, by the platform's names. */
    Map<String, Claim<?>> fields() {
        var fields = new LinkedHashMap<String, Claim<?>>();
        fields.put("name", name);
        fields.put("label", label);
        fields.put("sku", sku);
        fields.put("parentLicenseId", parentLicenseId);
        fields.put("accessDays", accessDays);
        fields.put("expirationDate", expirationDate);
        fields.put("seatsLimit", seatsLimit);
        fields.put("client", clientId);
        return fields;
    }

    private static Optional<String> clientId(License license) {
        return SourceText.filled(license.client().map(Client::id));
    }

    /** How many fields a record knows, those of its client included. */
    private static int known(License license) {
        long texts = Stream.of(license.name(), license.label(), license.sku(), license.parentLicenseId())
                .filter(text -> SourceText.filled(text).isPresent())
                .count();
        return (int) texts
                + (license.accessDays().isPresent() ? 1 : 0)
                + (license.expirationDate().isPresent() ? 1 : 0)
                + (license.seatsLimit().isPresent() ? 1 : 0)
                + license.client().map(client -> 1 + ClientClaims.known(client)).orElse(0);
    }
}
