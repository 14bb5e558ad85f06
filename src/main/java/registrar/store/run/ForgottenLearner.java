package registrar.store.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import registrar.store.Key;
import registrar.store.Transaction;

/** Takes a learner out of the journal. */
final class ForgottenLearner {
    private final Transaction transaction;
    private final List<String> ids;
    private final Set<String> names;
    private final Set<String> runs = new TreeSet<>();

    ForgottenLearner(Transaction transaction, List<String> ids, List<String> words) {
        this.transaction = transaction;
        this.ids = List.copyOf(ids);
        this.names = Stream.concat(ids.stream(), words.stream())
                .map(ForgottenLearner::plain)
                .collect(Collectors.toSet());
    }

    int remove() {
        ids.forEach(this::removeItems);
        // who was asked for and not found stands there as somebody typed it
        transaction
                .list(
                        row -> row.key("learner_id"),
                        "SELECT DISTINCT learner_id FROM run_item WHERE state = ?",
                        RunItem.State.LEFT_OUT.name())
                .stream()
                .filter(typed -> names.contains(plain(typed)))
                .forEach(this::removeItems);
        for (RunEntry run : RunRows.list(transaction, "ORDER BY id")) {
            List<String> kept = run.arguments().stream().map(this::kept).toList();
            if (!kept.equals(run.arguments())) {
                RunRows.set(transaction, run.id(), kept);
                runs.add(run.id());
            }
        }
        return runs.size();
    }

    private void removeItems(String learnerId) {
        byte[] key = Key.of(learnerId);
        runs.addAll(
                transaction.list(row -> row.text("run_id"), "SELECT run_id FROM run_item WHERE learner_id = ?", key));
        transaction.update("DELETE FROM run_item WHERE learner_id = ?", key);
    }

    private String kept(String argument) {
        int value = argument.startsWith("--") ? argument.indexOf('=') + 1 : 0;
        return names.contains(plain(argument.substring(value)))
                ? argument.substring(0, value) + RunEntry.FORGOTTEN
                : argument;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
