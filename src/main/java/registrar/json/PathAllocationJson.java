package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.PathAllocation;

@JsonIgnoreProperties(ignoreUnknown = true)
record PathAllocationJson(String learningPathId, LearningPathJson learningPath, String status) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LearningPathJson(String id, String name, String sku) {}

    Stream<PathAllocation> allocation() {
        Optional<LearningPathJson> known = Optional.ofNullable(learningPath);
        return Optional.ofNullable(learningPathId).or(() -> known.map(LearningPathJson::id)).stream()
                .map(id -> new PathAllocation(
                        id,
                        known.map(LearningPathJson::name),
                        known.map(LearningPathJson::sku),
                        Optional.ofNullable(status)));
    }
}
