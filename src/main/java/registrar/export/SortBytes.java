package registrar.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import registrar.document.Row;
import registrar.document.SortKey;
import registrar.document.Value;

/**
 * The bytes by which a row is sorted: compared unsigned, they stand in the order of the sort keys. Each key begins with
 * a byte that puts blanks last, and ends so that a shorter text comes before a longer one.
 */
final class SortBytes {
    private static final int VALUE = 1;
    private static final int BLANK = 2;

    private final List<SortKey> order;
    private final List<Integer> places;
    private final Collation collation;

    /** @param places where each key's column stands in a row */
    SortBytes(List<SortKey> order, List<Integer> places, Locale locale) {
        this.order = order;
        this.places = places;
        this.collation = new Collation(locale);
    }

    byte[] of(Row row) {
        var bytes = new Bytes();
        for (int i = 0; i < order.size(); i++) {
            Value value = row.values().get(places.get(i));
            if (value instanceof Value.Blank) {
                bytes.put8(BLANK);
            } else {
                bytes.put8(VALUE);
                put(value, order.get(i).by(), bytes);
            }
        }
        return bytes.toArray();
    }

    private void put(Value value, SortKey.By by, Bytes bytes) {
        switch (by) {
            case SEVERITY, ASCENDING -> bytes.put64(number(value) ^ Long.MIN_VALUE);
            case COLLATED -> bytes.putBytes(collation.key(text(value)));
            case CODE -> putUnits(text(value), bytes);
        }
    }

    private static long number(Value value) {
        if (value instanceof Value.State state) {
            return state.severity();
        } else if (value instanceof Value.Count count) {
            return count.number();
        } else if (value instanceof Value.Day day) {
            return day.date().toEpochDay();
        } else if (value instanceof Value.AccessDays days) {
            return days.days();
        } else if (value instanceof Value.Moment moment) {
            return moment.instant().toEpochMilli();
        } else if (value instanceof Value.Flag flag) {
            return flag.on() ? 1 : 0;
        } else if (value instanceof Value.Amount amount) {
            return sortable(amount.number());
        }
        throw new IllegalArgumentException("Not a number, date or state to sort by: " + value.getClass());
    }

    /** In the order of the numbers; a double tells amounts such as credits apart well enough. */
    private static long sortable(BigDecimal number) {
        long bits = Double.doubleToLongBits(number.doubleValue());
        return bits >= 0 ? bits : bits ^ Long.MAX_VALUE;
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Identifier identifier) {
            return identifier.text();
        } else if (value instanceof Value.State state) {
            return state.key();
        }
        throw new IllegalArgumentException("Not a text to sort by: " + value.getClass());
    }

    private static void putUnits(String text, Bytes bytes) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            bytes.put8(1);
            bytes.put8(unit >>> 8);
            bytes.put8(unit);
        }
        bytes.put8(0);
    }
}
