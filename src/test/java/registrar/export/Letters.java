package registrar.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import registrar.document.Document;
import registrar.document.Format;
import registrar.failure.Outcome;
import registrar.learner.LearnerProfile;
import registrar.record.Transcript;
import registrar.report.ReportInput;
import registrar.report.ReportType;

/** One document a learner, with nothing in it. */
class Letters implements ReportType.PerLearner {
    private final Function<Transcript, Outcome<List<Document>>> write;

    Letters(Function<Transcript, Outcome<List<Document>>> write) {
        this.write = write;
    }

    static Outcome<List<Document>> letter(Transcript learner) {
        var letters = new ArrayList<Document>();
        letters.add(
                new Document("letter", "letter_" + learner.learnerId(), Optional.empty(), Optional.empty(), List.of()));
        return new Outcome.Done<>(letters);
    }

    @Override
    public String key() {
        return "letter";
    }

    @Override
    public Format defaultFormat() {
        return Format.PDF;
    }

    @Override
    public boolean wants(LearnerProfile learner, ReportInput input) {
        return true;
    }

    @Override
    public Outcome<List<Document>> documents(Transcript learner, ReportInput input) {
        return write.apply(learner);
    }
}
