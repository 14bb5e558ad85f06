package registrar.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.document.Value;
import registrar.mail.Page.Block;
import registrar.mail.Page.Block.Paragraphs.Paragraph;

/** Which files a message carries, which the others of its letter carry, and which none can. */
final class ParcelBlocks {
    private static final int MOST = 10;
    private static final int NAMED = 4;

    private final Said said;
    private final DigestReader digest;
    private final Parcel parcel;

    ParcelBlocks(Said said, DigestReader digest, Parcel parcel) {
        this.said = said;
        this.digest = digest;
        this.parcel = parcel;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        add(blocks, "mail.attached", parcel.files(), false);
        if (parcel.of() > 1) {
            blocks.add(Block.Paragraphs.of(
                    "", said.text("mail.part", new Value.Count(parcel.number()), new Value.Count(parcel.of()))));
        }
        add(blocks, "mail.elsewhere", parcel.elsewhere(), true);
        if (!parcel.tooLarge().isEmpty()) {
            blocks.add(paragraphs(
                    "mail.not_sent",
                    parcel.tooLarge().stream().map(this::tooLarge).toList()));
        }
        return blocks;
    }

    private void add(List<Block> blocks, String heading, List<Parcel.Packed> files, boolean elsewhere) {
        if (!files.isEmpty()) {
            blocks.add(paragraphs(
                    heading, files.stream().map(file -> line(file, elsewhere)).toList()));
        }
    }

    /** The first few, and how many more. */
    private Block paragraphs(String heading, List<Paragraph> lines) {
        var shown = new ArrayList<>(lines.stream().limit(MOST).toList());
        if (lines.size() > MOST) {
            shown.add(new Paragraph("", said.text("mail.files.more", new Value.Count(lines.size() - MOST))));
        }
        return new Block.Paragraphs(said.text(heading), shown);
    }

    private Paragraph line(Parcel.Packed packed, boolean elsewhere) {
        var parts = new ArrayList<String>();
        parts.add(said.size(packed.file().bytes()));
        parts.add(
                packed.zipped()
                        ? said.text("mail.zipped", new Value.Text(holds(packed.contents())))
                        : rows(packed.file()).orElse(""));
        if (elsewhere) {
            parts.add(said.text("mail.in_message", new Value.Count(packed.message())));
        }
        return new Paragraph(name(packed.file()), joined(parts));
    }

    private Paragraph tooLarge(Attachment file) {
        return new Paragraph(
                name(file),
                joined(List.of(said.size(file.bytes()), rows(file).orElse(""), said.text("mail.too_large"))));
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** All of a few by name; of many the first and the last, between which the others stand. */
    private String holds(List<Attachment> files) {
        if (files.size() > NAMED) {
            return said.text(
                    "mail.holds.many",
                    new Value.Count(files.size()),
                    new Value.Text(name(files.get(0))),
                    new Value.Text(name(files.get(files.size() - 1))));
        }
        return files.stream()
                .map(file -> rows(file)
                        .map(rows -> said.text("mail.held", Said.name(name(file)), new Value.Text(rows)))
                        .orElse(name(file)))
                .collect(Collectors.joining(", "));
    }

    private static String name(Attachment file) {
        return Said.line(file.displayName().orElse(file.name()));
    }

    private Optional<String> rows(Attachment file) {
        return file.rows().map(rows -> said.print(rows(said, digest, rows)));
    }

    /** "60 seats", "138 certificates", "12 rows". */
    static Value rows(Said said, DigestReader digest, long rows) {
        String own = "mail.rows." + digest.document().report();
        String key = said.wording().find(own).isPresent() ? own : "mail.rows";
        return new Value.Phrase(key, List.of(new Value.Count(rows)));
    }
}
