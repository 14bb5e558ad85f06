package registrar.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.learner.Selection;
import registrar.mail.AllowList;
import registrar.report.ExtraField;
import registrar.report.ReportTypes;
import registrar.store.DataFolder;
import registrar.testing.MemorySnapshot;
import registrar.testing.Transcripts;

/** Cuts a snapshot into shares and tells them as lines: {@code ada@northmere.example [northmere] ada, ben}. */
final class Cut {
    private final Path folder;
    private Recipients.By by = Recipients.By.CLIENT;
    private Optional<String> field = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private String report = "roster";
    private Selection selection = Selection.ALL;
    private AllowList allowed = new AllowList(List.of("northmere.example", "petrel.example"));
    private Optional<MemorySnapshot> before = Optional.empty();
    private List<ExtraField> fields = List.of(new ExtraField("manager", "ref1"), new ExtraField("depot", "ref2"));

    Cut(Path folder) {
        this.folder = folder;
    }

    Cut by(Recipients.By what) {
        by = what;
        return this;
    }

    Cut byField(String name) {
        field = Optional.of(name);
        return by(Recipients.By.FIELD);
    }

    /** Each line a value and an address, with a comma between. */
    Cut lines(String... lines) throws IOException {
        return text("value,address\n" + String.join("\n", lines) + "\n");
    }

    Cut text(String text) throws IOException {
        return bytes(text.getBytes(UTF_8));
    }

    Cut bytes(byte[] bytes) throws IOException {
        return file(Files.write(folder.resolve("people.csv"), bytes));
    }

    Cut file(Path path) {
        file = Optional.of(path);
        return this;
    }

    Cut report(String key) {
        report = key;
        return this;
    }

    Cut selecting(Selection own) {
        selection = own;
        return this;
    }

    Cut allowing(String... entries) {
        allowed = new AllowList(List.of(entries));
        return this;
    }

    Cut since(MemorySnapshot earlier) {
        before = Optional.of(earlier);
        return this;
    }

    Cut withoutFields() {
        fields = List.of();
        return this;
    }

    AllowList allowed() {
        return allowed;
    }

    Slicing slicing() {
        return new Slicing(
                new Recipients.Sliced(by, field, file), ReportTypes.of(report).orElseThrow(), selection, fields);
    }

    /** What came of it, read to the end. */
    record Result(List<Share> shares, List<String> unassigned, List<String> unmatched, Slices slices) {
        List<String> told() {
            return shares.stream()
                    .map(share -> share.to() + " [" + share.part() + "] " + String.join(", ", share.learners())
                            + (share.former().isEmpty() ? "" : " and formerly " + String.join(", ", share.former())))
                    .toList();
        }
    }

    Result of(MemorySnapshot snapshot) throws IOException {
        return cut(snapshot, false);
    }

    /** Also when addresses are outside the allow-list. */
    Result preview(MemorySnapshot snapshot) throws IOException {
        return cut(snapshot, true);
    }

    private Result cut(MemorySnapshot snapshot, boolean preview) throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            var slicer = new Slicer(data, allowed);
            var directory = Transcripts.directory(snapshot);
            try (Slices slices = preview
                    ? slicer.preview(slicing(), snapshot, directory)
                    : slicer.cut(
                            slicing(),
                            new State(snapshot, directory),
                            before.map(earlier -> new State(earlier, Transcripts.directory(earlier))))) {
                return new Result(shares(slices), unassigned(slices), slices.unmatched(), slices);
            }
        }
    }

    private static List<Share> shares(Slices slices) throws IOException {
        var shares = new ArrayList<Share>();
        try (ShareStream all = slices.shares()) {
            for (Optional<Share> share = all.next(); share.isPresent(); share = all.next()) {
                shares.add(share.get());
            }
        }
        return shares;
    }

    private static List<String> unassigned(Slices slices) throws IOException {
        var unassigned = new ArrayList<String>();
        try (UnassignedStream all = slices.unassigned()) {
            for (Optional<Unassigned> one = all.next(); one.isPresent(); one = all.next()) {
                unassigned.add((one.get().learnerId() + " " + one.get().reason() + " "
                                + one.get().value())
                        .strip());
            }
        }
        return unassigned;
    }
}
