package registrar.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of a cron expression. */
enum CronField {
    SECOND("second", 0, 59, List.of(), "0 or */10"),
    MINUTE("minute", 0, 59, List.of(), "0, 0,30 or */15"),
    HOUR("hour", 0, 23, List.of(), "7, 8-17 or */2"),
    DAY_OF_MONTH("day of the month", 1, 31, List.of(), "1, 1,15 or L for the last day"),
    MONTH(
            "month",
            1,
            12,
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
            "1-3 or JAN,JUL"),
    DAY_OF_WEEK("day of the week", 0, 6, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"), "MON-FRI or 1-5");

    private static final Pattern ITEM =
            Pattern.compile("(?<from>[*?]|[A-Z]+|\\d{1,4})(-(?<to>[A-Z]+|\\d{1,4}))?(/(?<step>\\d{1,4}))?");
    private static final int SUNDAY_TOO = 7;

    private final String label;
    private final int least;
    private final int most;
    private final List<String> names;
    private final String example;

    CronField(String label, int least, int most, List<String> names, String example) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.names = names;
        this.example = example;
    }

    /**
     * What a field says.
     *
     * @param any begins with a star, steps or not
     * @param lastDay of the month, whichever it is
     */
    record Values(BitSet set, boolean any, boolean lastDay) {}

    Values parse(String text) {
        BitSet set = new BitSet();
        boolean lastDay = false;
        for (String item : text.toUpperCase(Locale.ROOT).split(",", -1)) {
            if (this == DAY_OF_MONTH && item.equals("L")) {
                lastDay = true;
            } else {
                add(item, set);
            }
        }
        return new Values(set, text.startsWith("*") || text.startsWith("?"), lastDay);
    }

    private void add(String item, BitSet set) {
        Matcher parts = ITEM.matcher(item);
        if (!parts.matches()) {
            throw wrong("expected " + range() + ", found " + quoted(item));
        }
        boolean any = isAny(parts.group("from"), item);
        boolean open = any || parts.group("to") == null && parts.group("step") != null;
        if (any && parts.group("to") != null) {
            throw wrong("expected a number before the \"-\", found " + quoted(item));
        }
        int from = any ? least : value(parts.group("from"));
        int to = open ? most : parts.group("to") == null ? from : until(parts.group("to"), from);
        if (to < from) {
            throw wrong("the range " + quoted(item) + " is empty, because it ends before it begins");
        }
        for (int value = from; value <= to; value += step(parts.group("step"), to - from, item)) {
            set.set(this == DAY_OF_WEEK && value == SUNDAY_TOO ? 0 : value);
        }
    }

    private boolean isAny(String text, String item) {
        if (text.equals("?") && this != DAY_OF_MONTH && this != DAY_OF_WEEK) {
            throw wrong("expected * for any, found " + quoted(item));
        }
        return text.equals("*") || text.equals("?");
    }

    private int until(String text, int from) {
        int value = value(text);
        return this == DAY_OF_WEEK && value == 0 && from > 0 && names.contains(text) ? SUNDAY_TOO : value;
    }

    private int value(String text) {
        if (Character.isDigit(text.charAt(0))) {
            int value = Integer.parseInt(text);
            if (value < least || value > (this == DAY_OF_WEEK ? SUNDAY_TOO : most)) {
                throw wrong("expected " + range() + ", found " + value);
            }
            return value;
        }
        int index = names.indexOf(text);
        if (index < 0) {
            throw wrong("expected " + range() + ", found " + quoted(text));
        }
        return index + least;
    }

    /** A step beyond the range would mean its first value alone, which is not what it looks like. */
    private int step(String text, int span, String item) {
        int step = text == null ? 1 : Integer.parseInt(text);
        if (step == 0 || step > Math.max(span, 1)) {
            throw wrong("expected a step from 1 to " + Math.max(span, 1) + ", found " + quoted(item));
        }
        return step;
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(label + ": " + what + "; for example " + example);
    }

    private String range() {
        String numbers = least + " to " + (this == DAY_OF_WEEK ? SUNDAY_TOO : most);
        return names.isEmpty() ? numbers : numbers + " or " + names.get(0) + " to " + names.get(names.size() - 1);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
