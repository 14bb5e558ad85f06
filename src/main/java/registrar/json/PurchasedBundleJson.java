package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.Bundle;

@JsonIgnoreProperties(ignoreUnknown = true)
record PurchasedBundleJson(String bundleId, BundleJson bundle) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BundleJson(String id, String name, String slug) {}

    Stream<Bundle> bundleHeld() {
        Optional<BundleJson> known = Optional.ofNullable(bundle);
        return Optional.ofNullable(bundleId).or(() -> known.map(BundleJson::id)).stream()
                .map(id -> new Bundle(id, known.map(BundleJson::name), known.map(BundleJson::slug)));
    }
}
