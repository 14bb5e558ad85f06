package registrar.schedule;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Shown;
import registrar.learner.LearnerProfile;
import registrar.learner.Selection;
import registrar.record.Directory;
import registrar.report.Belonging;
import registrar.report.ExtraField;

/** How a schedule finds out whose a learner is: by client, license, the learner or a field of the settings. */
abstract sealed class Ownership permits Ownership.Plain, OwnershipOfSeats {
    private static final int NEAREST_SHOWN = 3;

    static Ownership of(Slicing slicing, Directory directory) throws StoppedException {
        var belonging = Belonging.of(slicing.report(), slicing.selection(), directory);
        return switch (slicing.sliced().by()) {
            case CLIENT -> OwnershipOfSeats.byClient(belonging, directory);
            case LICENSE -> OwnershipOfSeats.byLicense(belonging, directory);
            case LEARNER -> new Plain(slicing.sliced().file().isPresent() ? Ownership::names : Ownership::address);
            case FIELD -> byField(field(slicing.sliced(), slicing.fields()));
        };
    }

    private static Stream<String> names(LearnerProfile learner) {
        return Stream.concat(Stream.of(learner.id()), address(learner));
    }

    private static Stream<String> address(LearnerProfile learner) {
        return learner.identity().email().stream();
    }

    private static Plain byField(String field) {
        return new Plain(learner -> Stream.ofNullable(learner.fields().get(field)));
    }

    /** The profile's own name of the field that a schedule is sliced by. */
    static String field(Recipients.Sliced sliced, List<ExtraField> fields) throws StoppedException {
        String wanted = sliced.field().orElse("");
        List<String> names = fields.stream().map(ExtraField::name).toList();
        return fields.stream()
                .filter(field -> field.name().equals(wanted))
                .map(ExtraField::field)
                .findFirst()
                .orElseThrow(() -> new StoppedException(
                        StopReason.SETTINGS,
                        "each of a schedule expects by: client, license, learner or a name under fields, found \""
                                + Shown.of(wanted) + "\"."
                                + (names.isEmpty()
                                        ? " There are no fields in the settings."
                                        : " Nearest: " + String.join(", ", Nearest.of(wanted, names, NEAREST_SHOWN))
                                                + ".")));
    }

    /** What makes this learner somebody's; {@link Owned#NOTHING} where there should be something. */
    abstract List<Owned> of(LearnerProfile learner);

    /** True when each of these needs a recipient, false when one recipient for any of them is enough. */
    abstract boolean each();

    /** What a value of the file is compared by; the same for all names of one client or license. */
    abstract String key(String value) throws Ambiguous;

    /** Tells the shares of one recipient apart; empty where each has one share. */
    abstract String part(String key);

    /** The schedule's own selection, narrowed to what is owned by this key, or to these learners. */
    abstract Selection narrowed(Selection own, String key, List<String> learners);

    /** A value means more than one client or license; the message says which. */
    static final class Ambiguous extends Exception {
        private static final long serialVersionUID = 1L;

        Ambiguous(String message) {
            super(message);
        }
    }

    /** By what is said of the learner alone: the text of a field, else id and address. */
    static final class Plain extends Ownership {
        private final Function<LearnerProfile, Stream<String>> texts;

        private Plain(Function<LearnerProfile, Stream<String>> texts) {
            this.texts = texts;
        }

        @Override
        List<Owned> of(LearnerProfile learner) {
            List<Owned> all = texts.apply(learner)
                    .filter(text -> !text.isBlank())
                    .map(text -> new Owned(key(text), text.strip()))
                    .distinct()
                    .toList();
            return all.isEmpty() ? List.of(Owned.NOTHING) : all;
        }

        @Override
        boolean each() {
            return false;
        }

        /** Addresses whatever their letter case; all else as it is. */
        @Override
        String key(String value) {
            String text = value.strip();
            return text.contains("@") ? text.toLowerCase(Locale.ROOT) : text;
        }

        @Override
        String part(String key) {
            return "";
        }

        @Override
        Selection narrowed(Selection own, String key, List<String> learners) {
            return new Selection(learners, own.client(), own.license(), own.role());
        }
    }
}
