package registrar.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import registrar.json.YamlReader;
import registrar.record.Requirement;
import registrar.record.Requirement.Population;

/**
 * {@code requirements}: which certificates whom must hold. They stand in the settings or in a file of their own, which
 * holds the list alone or under the same key.
 */
final class RequirementSettings {
    private static final String KEY = "requirements";
    private static final Pattern FIELD = Pattern.compile("ref([1-9]|10)|customFields\\.\\S+");
    private static final int MOST_BYTES = 2_000_000;

    private final Set<String> names = new HashSet<>();

    private RequirementSettings() {}

    static List<Requirement> read(SettingNode root, Path base, Variables variables, SettingProblems problems) {
        if (!root.has(KEY) || root.isList(KEY)) {
            return new RequirementSettings().list(root);
        }
        return root.file(KEY, base).map(file -> file(file, variables, problems)).orElse(List.of());
    }

    private static List<Requirement> file(Path file, Variables variables, SettingProblems problems) {
        SettingProblems ofFile;
        List<Requirement> read = List.of();
        try {
            YamlReader.Reading reading = YamlReader.readList(BoundedFile.text(file, MOST_BYTES), KEY);
            ofFile = problems.of(file.toString(), reading.lines());
            ofFile.addAll(reading.problems());
            if (reading.problems().isEmpty()) {
                var node = new SettingNode("", reading.values(), ofFile, variables);
                read = new RequirementSettings().list(node);
                node.rejectOthers();
            }
        } catch (IOException unreadable) {
            problems.add(KEY, "expected requirements in UTF-8, as in these settings, found a file that cannot be read");
        }
        return read;
    }

    private List<Requirement> list(SettingNode root) {
        return root.maps(KEY).stream()
                .flatMap(node -> requirement(node).stream())
                .toList();
    }

    private Optional<Requirement> requirement(SettingNode node) {
        Optional<String> name = node.required("name");
        name.filter(taken -> !names.add(taken))
                .ifPresent(taken -> node.problem("name", "is another requirement's, too; give each its own"));
        Population population =
                node.map("for").map(RequirementSettings::population).orElse(Population.EVERYBODY);
        List<String> courses = node.texts("courses").stream().distinct().toList();
        if (courses.isEmpty()) {
            node.problem("courses", "expected at least one course, by SKU, id or slug");
        }
        node.rejectOthers();
        return courses.isEmpty() ? Optional.empty() : name.map(title -> new Requirement(title, population, courses));
    }

    private static Population population(SettingNode node) {
        Optional<String> client = node.text("client");
        Optional<String> license = node.text("license");
        Optional<String> role = node.text("role");
        Map<String, String> fields = new LinkedHashMap<>();
        node.those(FIELD).forEach(name -> node.text(name).ifPresent(value -> fields.put(name, value)));
        node.rejectOthers();
        return new Population(client, license, role, fields);
    }
}
