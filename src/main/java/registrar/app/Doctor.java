package registrar.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import registrar.cli.Checkup;
import registrar.cli.DoctorOrder;
import registrar.cli.Surroundings;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Looks at everything a run needs, one after the other; what hangs is left alone after a while. */
final class Doctor {
    private final DoctorOrder order;
    private final Surroundings around;

    Doctor(DoctorOrder order, Surroundings around) {
        this.order = requireNonNull(order);
        this.around = requireNonNull(around);
    }

    /** Nearly everything goes by the settings, so nothing else is looked at while they are wrong. */
    void look(Consumer<Checkup> told) throws IOException {
        Premises premises;
        try {
            premises = Premises.of(order.place(), around);
        } catch (StoppedException wrong) {
            told.accept(new Checkup.Faulty(
                    SettingsCheck.ABOUT,
                    wrong.getMessage(),
                    List.of("The rest goes by the settings and was not looked at. Mend them and run again."),
                    wrong.reason()));
            return;
        }
        for (Check check : checks(premises)) {
            told.accept(looked(check));
        }
    }

    private List<Check> checks(Premises premises) {
        var source = new SourceCheck(premises, around);
        List<Check> checks = new ArrayList<>();
        checks.add(new SettingsCheck(order.place().config(), premises.settings(), around.folder()));
        checks.add(source);
        checks.add(new StoreCheck(premises, around.clock()));
        checks.add(new IntegrityCheck(premises.store()));
        checks.add(new ClockCheck(premises, source::answer, around.clock()));
        checks.add(new FontsCheck());
        checks.add(new TemplatesCheck(order.templates()));
        checks.add(new SpaceCheck(premises));
        checks.add(new MailCheck(premises, around.clock()));
        order.testMail().ifPresent(to -> checks.add(new TestMailCheck(premises, around, to)));
        checks.add(new SchedulesCheck(premises, around.clock()));
        return checks;
    }

    /** In a thread of its own, which nobody waits for once it is late. */
    static Checkup looked(Check check) throws IOException {
        var looking = new FutureTask<Checkup>(check::look);
        var thread = new Thread(looking, "doctor-" + check.about());
        thread.setDaemon(true);
        thread.start();
        try {
            return looking.get(check.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            return check.late();
        } catch (ExecutionException failed) {
            return faulty(check.about(), failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        }
    }

    private static Checkup faulty(String about, Throwable cause) {
        if (cause instanceof StoppedException told) {
            return new Checkup.Faulty(about, told.getMessage(), told.reason());
        }
        if (cause instanceof IOException broken) {
            return new Checkup.Faulty(
                    about,
                    "Reading or writing broke (" + broken.getClass().getSimpleName() + ": " + broken.getMessage()
                            + "). Look at the disk and run again.",
                    StopReason.INPUT_OUTPUT);
        }
        throw new IllegalStateException("Looking at " + about + " broke", cause);
    }
}
