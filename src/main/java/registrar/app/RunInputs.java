package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.cli.ExportOrder;

/**
 * What decides what a run writes, beside its arguments and its snapshot: a run may only be finished with the settings,
 * templates, list of learners and program that it was begun with.
 */
final class RunInputs {
    private final MessageDigest digest;

    private RunInputs() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }

    static String digest(Plan plan) throws IOException {
        ExportOrder order = plan.order();
        var inputs = new RunInputs();
        inputs.add(Optional.ofNullable(RunInputs.class.getPackage().getImplementationVersion())
                .orElse(""));
        inputs.add(order.place().config());
        inputs.add(plan.premises().settings().requirements().toString());
        for (Path file : order.template().map(RunInputs::files).orElse(List.of())) {
            inputs.add(file.toString());
            inputs.add(Optional.of(file));
        }
        order.selection().learners().forEach(inputs::add);
        return HexFormat.of().formatHex(inputs.digest.digest());
    }

    private void add(String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private void add(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            digest.update(Files.readAllBytes(file.get()));
        }
        digest.update((byte) 0);
    }

    private static List<Path> files(Path templates) {
        try (Stream<Path> all = Files.walk(templates)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            // reading the templates says it better
            return List.of();
        }
    }
}
