package registrar.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import registrar.learner.Client;
import registrar.learner.SourceDate;

/** What is said of one client, field by field. */
final class ClientClaims {
    /** Above what any number of known fields can give. */
    static final int LISTED = 1000;

    private final String id;
    private final Claim<String> name = Claim.ofText();
    private final Claim<String> slug = Claim.ofText();
    private final Claim<String> sku = Claim.ofText();
    private final Claim<SourceDate> licenseEndDate = new Claim<>(SourceDate::text);
    private final Claim<Integer> seatsLimit = Claim.ofNumber();
    private final Claim<Integer> seatsUsed = Claim.ofNumber();
    private final Claim<Integer> seatsAllocated = Claim.ofNumber();
    private final Claim<String> defaultLanguage = Claim.ofText();
    private final Claim<String> schoolName = Claim.ofText();
    private final Claim<String> unreadableEnd = Claim.ofText();
    private boolean listed;
    private boolean disabled;

    ClientClaims(String id) {
        this.id = id;
    }

    /** What {@code GET /clients} says, which wins. */
    void addListed(Client client) {
        disabled = client.disabled() || listed && disabled;
        listed = true;
        add(client, LISTED);
    }

    /** What a record met elsewhere says. */
    void addMet(Client client) {
        if (!listed) {
            disabled |= client.disabled();
        }
        add(client, known(client));
    }

    private void add(Client client, int rank) {
        name.add(SourceText.visible(client.name()), rank);
        slug.add(SourceText.filled(client.slug()), rank);
        sku.add(SourceText.filled(client.sku()), rank);
        licenseEndDate.add(client.licenseEndDate(), rank);
        seatsLimit.add(boxed(client.seatsLimit()), rank);
        seatsUsed.add(boxed(client.seatsUsed()), rank);
        seatsAllocated.add(boxed(client.seatsAllocated()), rank);
        defaultLanguage.add(SourceText.filled(client.defaultLanguage()), rank);
        schoolName.add(SourceText.visible(client.schoolName()), rank);
        unreadableEnd.add(client.unreadableEnd().map(SourceText::clean), rank);
    }

    Client client() {
        return new Client(
                id,
                name.value(),
                slug.value(),
                sku.value(),
                licenseEndDate.value(),
                unboxed(seatsLimit.value()),
                unboxed(seatsUsed.value()),
                unboxed(seatsAllocated.value()),
                disabled,
                defaultLanguage.value(),
                schoolName.value(),
                unreadableEnd.value());
    }

    /** The client's name, else its id. */
    String title() {
        return name.value().orElse(id);
    }

    /** An end that some record gives in a form that is no date. */
    Optional<String> unreadableEnd() {
        return unreadableEnd.value();
    }

    /** The fields, by the platform's names. */
    Map<String, Claim<?>> fields() {
        var fields = new LinkedHashMap<String, Claim<?>>();
        fields.put("name", name);
        fields.put("slug", slug);
        fields.put("sku", sku);
        fields.put("licenseEndDate", licenseEndDate);
        fields.put("seatsLimit", seatsLimit);
        fields.put("seatsUsedCount", seatsUsed);
        fields.put("seatsAllocatedCount", seatsAllocated);
        fields.put("defaultLanguage", defaultLanguage);
        fields.put("schoolName", schoolName);
        return fields;
    }

    /** How many fields a record knows. */
    static int known(Client client) {
        long texts = Stream.of(
                        client.name(), client.slug(), client.sku(), client.defaultLanguage(), client.schoolName())
                .filter(text -> SourceText.filled(text).isPresent())
                .count();
        long numbers = Stream.of(client.seatsLimit(), client.seatsUsed(), client.seatsAllocated())
                .filter(OptionalInt::isPresent)
                .count();
        return (int) (texts + numbers) + (client.licenseEndDate().isPresent() ? 1 : 0);
    }

    static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    static OptionalInt unboxed(Optional<Integer> number) {
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }
}
