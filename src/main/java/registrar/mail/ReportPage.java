package registrar.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.document.Value;
import registrar.export.ExportSummary;
import registrar.mail.Page.Block;
import registrar.report.Edition;

/** The page of a message that carries a report, put together block by block in the order in which it is read. */
final class ReportPage {
    private static final int SAID_IN_SUBJECT = 2;

    private final Said said;
    private final Edition edition;
    private final DigestReader digest;
    private final ExportSummary summary;
    private final Occasion occasion;
    private final Parcel parcel;

    ReportPage(
            Said said, Edition edition, DigestReader digest, ExportSummary summary, Occasion occasion, Parcel parcel) {
        this.said = said;
        this.edition = edition;
        this.digest = digest;
        this.summary = summary;
        this.occasion = occasion;
        this.parcel = parcel;
    }

    Page page() throws IOException {
        String worst = occasion.nothingDue() ? nothing() : sentences("worst");
        return new Page(subject(), worst, title(), stamp(), blocks(), occasion.link(), occasion.ask(), foot());
    }

    private Value report() {
        return new Value.Phrase("title." + digest.document().report(), List.of());
    }

    private Optional<Value> client() {
        return digest.document().subject().map(subject -> Said.name(said.print(subject)));
    }

    /** For everybody who sees a list of messages: counts, and no person's name. */
    private String subject() throws IOException {
        Value from = client().orElse(Said.name(edition.issuer().name()));
        Value day = new Value.Text(
                edition.moment().atZone(edition.zone()).toLocalDate().toString());
        String subject = occasion.nothingDue()
                ? said.text("mail.subject.nothing", from, report(), day)
                : said.text("mail.subject", from, report(), new Value.Text(counts()), day);
        return parcel.of() == 1
                ? subject
                : said.text(
                        "mail.subject.part",
                        new Value.Text(subject),
                        new Value.Count(parcel.number()),
                        new Value.Count(parcel.of()));
    }

    private String counts() throws IOException {
        return digest.rows("headline").stream()
                .limit(SAID_IN_SUBJECT)
                .map(row -> said.print(row.get("said")))
                .collect(Collectors.joining(", "));
    }

    private String title() {
        return client().map(name -> said.text("mail.title", name, report())).orElse(said.print(report()));
    }

    private String stamp() {
        Value moment = new Value.Text(said.moment(edition.moment(), edition.zone()));
        return occasion.run()
                .map(run -> said.text("mail.stamp.run", moment, Said.name(run)))
                .orElseGet(() -> said.text("mail.stamp", moment));
    }

    private List<Block> blocks() throws IOException {
        var blocks = new ArrayList<Block>();
        String notice = sentences("notice");
        if (!notice.isEmpty()) {
            blocks.add(new Block.Notice(notice));
        }
        blocks.add(numbers());
        if (occasion.nothingDue()) {
            blocks.add(Block.Paragraphs.of(said.text("mail.nothing"), nothing()));
        } else if (!digest.rows("urgent").isEmpty()) {
            blocks.add(urgent());
        }
        occasion.link()
                .ifPresent(link -> blocks.add(new Block.Button(said.text("mail.open"), said.text("mail.all_rows"))));
        changed().ifPresent(blocks::add);
        blocks.addAll(new ParcelBlocks(said, digest, parcel).blocks());
        leftOut().ifPresent(blocks::add);
        occasion.next()
                .ifPresent(next -> blocks.add(Block.Paragraphs.of(
                        said.text("mail.next"),
                        said.text("mail.next.comes", new Value.Text(said.moment(next, occasion.zone()))))));
        if (occasion.ask().isPresent()) {
            String heading = occasion.next().isPresent() ? "" : said.text("mail.ask.heading");
            blocks.add(new Block.Ask(heading, said.text("mail.ask")));
        }
        return blocks;
    }

    private Block numbers() throws IOException {
        return new Block.Numbers(digest.rows("headline").stream()
                .map(row -> new Block.Numbers.Number(said.print(row.get("number")), said.print(row.get("label"))))
                .toList());
    }

    private Block urgent() throws IOException {
        return new Block.Urgent(
                said.text("mail.urgent"),
                digest.rows("urgent").stream()
                        .map(row -> new Block.Urgent.Line(
                                said.print(Said.name(said.print(row.get("learner")))),
                                said.print(row.get("about")),
                                said.wording().sign(row.get("state")).orElse(""),
                                said.wording().look(row.get("state")).orElse("plain"),
                                said.print(row.get("state")),
                                said.print(row.get("day")),
                                said.print(row.get("days"))))
                        .toList(),
                sentences("more"));
    }

    private Optional<Block> changed() throws IOException {
        Optional<Value> since = digest.fact("between", "since");
        if (since.isEmpty()) {
            return Optional.empty();
        }
        String heading = said.text("mail.changed", day(since.get()));
        List<Block.Counts.Count> counts = digest.rows("changed").stream()
                .map(row -> new Block.Counts.Count(
                        said.print(row.get("count")), said.print(row.get("change")), said.print(row.get("learners"))))
                .toList();
        return Optional.of(
                counts.isEmpty()
                        ? Block.Paragraphs.of(heading, said.text("mail.changed.nothing"))
                        : new Block.Counts(heading, counts));
    }

    private Value day(Value moment) {
        return moment instanceof Value.Moment at
                ? new Value.Day(at.instant().atZone(edition.zone()).toLocalDate())
                : moment;
    }

    /** What was looked at when nothing was found. */
    private String nothing() {
        return said.text(
                "mail.nothing.looked",
                new Value.Count(summary.tally().documented()),
                ParcelBlocks.rows(said, digest, count("rows")));
    }

    private long count(String key) {
        return digest.fact("counted", key).orElse(null) instanceof Value.Count count ? count.number() : 0;
    }

    private Optional<Block> leftOut() {
        boolean nameless = digest.fact("counted", "nameless").orElse(null) instanceof Value.Flag flag && flag.on();
        return new LeftOutBlock(said, summary.tally(), nameless).block();
    }

    private String sentences(String section) {
        return digest.prose(section).stream().map(said::print).collect(Collectors.joining(" "));
    }

    private String foot() {
        var sentences = new ArrayList<String>();
        sentences.add(Said.name(occasion.schedule())
                .map(name -> said.text("mail.why.schedule", name))
                .orElseGet(() -> said.text("mail.why.by_hand")));
        sentences.add(said.text("mail.why.people"));
        if (occasion.schedule().isPresent()) {
            sentences.add(occasion.ask()
                    .map(ask -> said.text("mail.why.stop", Said.name(ask.text())))
                    .orElseGet(() -> said.text("mail.why.answer")));
        }
        return String.join(" ", sentences);
    }
}
