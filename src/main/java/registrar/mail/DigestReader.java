package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.document.Value;

/** What a digest says, by the keys of its sections; those it does not have are empty. */
final class DigestReader {
    private final Document digest;

    DigestReader(Document digest) {
        this.digest = requireNonNull(digest);
    }

    Document document() {
        return digest;
    }

    boolean has(String section) {
        return digest.section(section).isPresent();
    }

    /** The rows of a table, which are few, each by the keys of its columns. */
    List<Map<String, Value>> rows(String key) throws IOException {
        var rows = new ArrayList<Map<String, Value>>();
        if (digest.section(key).orElse(null) instanceof Section.Table table) {
            try (RowStream stream = table.rows().open()) {
                for (var row = stream.next(); row.isPresent(); row = stream.next()) {
                    var named = new HashMap<String, Value>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        named.put(
                                table.columns().get(i).key(), row.get().values().get(i));
                    }
                    rows.add(named);
                }
            }
        }
        return rows;
    }

    List<Value> prose(String key) {
        return digest.section(key).orElse(null) instanceof Section.Prose prose ? prose.paragraphs() : List.of();
    }

    Optional<Value> fact(String section, String key) {
        return digest.section(section).orElse(null) instanceof Section.Facts facts
                ? facts.facts().stream()
                        .filter(fact -> fact.key().equals(key))
                        .map(Fact::value)
                        .findFirst()
                : Optional.empty();
    }
}
