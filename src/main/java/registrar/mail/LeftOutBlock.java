package registrar.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.document.Value;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.mail.Page.Block;
import registrar.mail.Page.Block.Paragraphs.Paragraph;
import registrar.report.Tally;

/** Who is missing from a report, and why. */
final class LeftOutBlock {
    private static final int SHOWN = 5;

    private final Said said;
    private final Tally tally;
    private final boolean nameless;

    /** @param nameless those who could not be read may be somebody else's people (docs/rules.md, section 5) */
    LeftOutBlock(Said said, Tally tally, boolean nameless) {
        this.said = said;
        this.tally = tally;
        this.nameless = nameless;
    }

    /** Nothing when nobody is missing. */
    Optional<Block> block() {
        long absent = tally.leftOut().size() + tally.failed().size();
        if (absent == 0) {
            return Optional.empty();
        }
        List<Paragraph> named = named().toList();
        var lines = new ArrayList<>(named.stream().limit(SHOWN).toList());
        if (named.size() > SHOWN) {
            lines.add(new Paragraph("", said.text("mail.left_out.more", new Value.Count(named.size() - SHOWN))));
        }
        if (absent > named.size()) {
            lines.add(new Paragraph("", said.text("mail.left_out.nameless", new Value.Count(absent - named.size()))));
        }
        return Optional.of(new Block.Paragraphs(
                said.text("mail.left_out", new Value.Count(absent), new Value.Count(tally.asked())), lines));
    }

    private Stream<Paragraph> named() {
        return Stream.concat(
                tally.leftOut().stream()
                        .filter(this::mayBeNamed)
                        .map(learner -> line(learner.learnerId(), learner.failure())),
                tally.failed().stream().map(learner -> line(learner.learnerId(), learner.failure())));
    }

    /** A learner without a printable name has been read; of the others it is not known whose they are. */
    private boolean mayBeNamed(Outcome.LeftOut<?> learner) {
        return !nameless || learner.failure().reason() == FailureReason.NO_PRINTABLE_NAME;
    }

    private Paragraph line(String id, Failure failure) {
        return new Paragraph(said.text("mail.learner", Said.name(id)), Said.line(failure.message()));
    }
}
