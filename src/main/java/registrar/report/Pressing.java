package registrar.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import registrar.document.Value;
import registrar.record.Certificate;
import registrar.record.CredentialStatus;
import registrar.record.DisplayName;
import registrar.record.Obligation;
import registrar.record.Seat;
import registrar.record.SeatStatus;
import registrar.record.Standing;
import registrar.record.Transcript;

/** What somebody has to act on first: five seats, certificates and gaps each, so that a mail may choose among them. */
final class Pressing {
    static final int MOST = 5;

    private static final Comparator<Item> ORDER = Comparator.<Item>comparingInt(item -> item.rank.ordinal())
            .thenComparing(item -> item.daysLeft().orElse(Long.MAX_VALUE))
            .thenComparing(item -> item.name().lastName().orElse(""))
            .thenComparing(item -> item.name().firstName().orElse(""))
            .thenComparing(item -> item.learner().learnerId())
            .thenComparing(Item::title);

    private final Map<Of, PriorityQueue<Item>> kept = new EnumMap<>(Of.class);

    /** What may be urgent. */
    enum Of {
        SEATS,
        CERTIFICATES,
        GAPS
    }

    /** How urgent, the worst first. */
    enum Rank {
        OVER,
        MISSING,
        IN_GRACE,
        ENDING
    }

    /**
     * Something to act on.
     *
     * @param title of course or license
     * @param about the title and what places it
     * @param day on which it ended or ends
     */
    record Item(
            Rank rank,
            Transcript learner,
            String title,
            Value about,
            Value state,
            Optional<LocalDate> day,
            OptionalLong daysLeft) {
        DisplayName name() {
            return learner.name();
        }
    }

    void add(Transcript learner, Seat seat) {
        if (seat.status() == SeatStatus.EXPIRED || seat.status() == SeatStatus.EXPIRING) {
            String title = seat.licenseTitle();
            add(
                    Of.SEATS,
                    new Item(
                            seat.status() == SeatStatus.EXPIRED ? Rank.OVER : Rank.ENDING,
                            learner,
                            title,
                            Cells.phrase("digest.seat", Cells.text(title)),
                            Cells.status(seat.status()),
                            seat.accessEnds(),
                            seat.daysLeft()));
        }
    }

    void add(HeldCertificate held, Optional<String> license) {
        Certificate certificate = held.certificate();
        if (!certificate.current()) {
            return;
        }
        rank(certificate.status())
                .ifPresent(rank -> add(
                        Of.CERTIFICATES,
                        new Item(
                                rank,
                                held.learner(),
                                held.course().title(),
                                placed(held.course().title(), license),
                                Cells.status(certificate.status()),
                                certificate.expiry().validThrough(),
                                certificate.daysLeft())));
    }

    /** Disabled accounts are in no count of gaps, and so not here. */
    void add(Gap gap) {
        Obligation obligation = gap.obligation();
        if (gap.disabled() || obligation.standing() == Standing.HELD) {
            return;
        }
        add(
                Of.GAPS,
                new Item(
                        rank(obligation.standing()),
                        gap.learner(),
                        gap.title(),
                        Cells.phrase(
                                "digest.required",
                                Cells.text(gap.title()),
                                Cells.text(obligation.requirement().name())),
                        Cells.status(obligation.standing()),
                        gap.certificate().flatMap(held -> held.expiry().validThrough()),
                        gap.certificate().map(Certificate::daysLeft).orElse(OptionalLong.empty())));
    }

    private void add(Of of, Item item) {
        var queue = kept.computeIfAbsent(of, key -> new PriorityQueue<>(ORDER.reversed()));
        queue.add(item);
        if (queue.size() > MOST) {
            queue.remove();
        }
    }

    private static Value placed(String title, Optional<String> license) {
        return license.map(name -> Cells.phrase("digest.placed", Cells.text(title), Cells.text(name)))
                .orElse(Cells.text(title));
    }

    private static Optional<Rank> rank(CredentialStatus status) {
        return switch (status) {
            case EXPIRED -> Optional.of(Rank.OVER);
            case IN_GRACE -> Optional.of(Rank.IN_GRACE);
            case EXPIRING -> Optional.of(Rank.ENDING);
            default -> Optional.empty();
        };
    }

    private static Rank rank(Standing standing) {
        return switch (standing) {
            case OVERDUE -> Rank.OVER;
            case MISSING -> Rank.MISSING;
            case EXPIRING, HELD -> Rank.ENDING;
        };
    }

    /** The five most urgent of these. */
    List<Item> items(Set<Of> wanted) {
        var all = new ArrayList<Item>();
        wanted.forEach(of -> {
            if (kept.containsKey(of)) {
                all.addAll(kept.get(of));
            }
        });
        return all.stream().sorted(ORDER).limit(MOST).toList();
    }
}
