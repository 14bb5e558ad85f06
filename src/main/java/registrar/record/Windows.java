package registrar.record;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Days before an end, ascending, each bound inclusive; the widest decides what is expiring.
 *
 * @param days such as 30, 60, 90; never empty
 */
public record Windows(List<Integer> days) {
    public static final Windows DEFAULT = new Windows(List.of(30, 60, 90));

    public Windows {
        days = List.copyOf(days);
        if (days.isEmpty() || days.get(0) < 0) {
            throw new IllegalArgumentException("Windows need at least one number of days, none negative: " + days);
        }
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1)) {
                throw new IllegalArgumentException("Windows must ascend: " + days);
            }
        }
    }

    /** The widest number of days. */
    public int widest() {
        return days.get(days.size() - 1);
    }

    /** The narrowest window that contains this many days left. */
    public Window of(OptionalLong daysLeft) {
        if (daysLeft.isEmpty()) {
            return Window.NONE;
        }
        long left = daysLeft.getAsLong();
        if (left < 0) {
            return Window.PAST;
        }
        int from = 0;
        for (int bound : days) {
            if (left <= bound) {
                return new Window(from + "-" + bound);
            }
            from = bound + 1;
        }
        return new Window(from + "+");
    }

    /** All windows in order: past, each bound, above the widest, none. */
    public List<Window> all() {
        var all = new ArrayList<Window>();
        all.add(Window.PAST);
        days.forEach(bound -> all.add(of(OptionalLong.of(bound))));
        all.add(of(OptionalLong.of(widest() + 1L)));
        all.add(Window.NONE);
        return List.copyOf(all);
    }
}
