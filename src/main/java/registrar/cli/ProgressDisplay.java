package registrar.cli;

import java.io.Closeable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import registrar.learner.Progress;

/** Shows progress on standard error: a bar that is drawn again on a terminal, elsewhere a line every ten seconds. */
final class ProgressDisplay implements Closeable {
    private static final int BAR_MILLIS = 200;
    private static final int LINE_MILLIS = 10_000;

    private final ProgressLine line;
    private final Speaker speaker;
    private final boolean terminal;
    private final ScheduledExecutorService timer;

    ProgressDisplay(Surroundings around, Speaker speaker) {
        this.line = new ProgressLine(around.clock());
        this.speaker = speaker;
        this.terminal = around.terminal();
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        int millis = terminal ? BAR_MILLIS : LINE_MILLIS;
        timer.scheduleAtFixedRate(this::show, millis, millis, TimeUnit.MILLISECONDS);
    }

    Progress progress() {
        return line;
    }

    private void show() {
        if (terminal) {
            speaker.draw(line.bar());
        } else {
            speaker.warn(line.text());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (terminal) {
            speaker.draw("");
        }
    }
}
