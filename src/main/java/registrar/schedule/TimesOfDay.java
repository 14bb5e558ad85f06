package registrar.schedule;

import java.time.LocalTime;
import java.util.BitSet;
import java.util.Optional;

/** Every combination of these hours, minutes and seconds; none of the three is empty. */
record TimesOfDay(BitSet hours, BitSet minutes, BitSet seconds) {

    static TimesOfDay at(int hour, int minute) {
        return new TimesOfDay(only(hour), only(minute), only(0));
    }

    static BitSet only(int value) {
        BitSet set = new BitSet();
        set.set(value);
        return set;
    }

    LocalTime first() {
        return firstOf(hours.nextSetBit(0));
    }

    LocalTime last() {
        return lastOf(hours.length() - 1);
    }

    Optional<LocalTime> atOrAfter(LocalTime time) {
        if (hours.get(time.getHour())) {
            if (minutes.get(time.getMinute())) {
                int second = seconds.nextSetBit(time.getSecond());
                if (second >= 0) {
                    return Optional.of(LocalTime.of(time.getHour(), time.getMinute(), second));
                }
            }
            int minute = minutes.nextSetBit(time.getMinute() + 1);
            if (minute >= 0) {
                return Optional.of(LocalTime.of(time.getHour(), minute, seconds.nextSetBit(0)));
            }
        }
        int hour = hours.nextSetBit(time.getHour() + 1);
        return hour < 0 ? Optional.empty() : Optional.of(firstOf(hour));
    }

    Optional<LocalTime> atOrBefore(LocalTime time) {
        if (hours.get(time.getHour())) {
            if (minutes.get(time.getMinute())) {
                int second = seconds.previousSetBit(time.getSecond());
                if (second >= 0) {
                    return Optional.of(LocalTime.of(time.getHour(), time.getMinute(), second));
                }
            }
            int minute = minutes.previousSetBit(time.getMinute() - 1);
            if (minute >= 0) {
                return Optional.of(LocalTime.of(time.getHour(), minute, seconds.length() - 1));
            }
        }
        int hour = hours.previousSetBit(time.getHour() - 1);
        return hour < 0 ? Optional.empty() : Optional.of(lastOf(hour));
    }

    private LocalTime firstOf(int hour) {
        return LocalTime.of(hour, minutes.nextSetBit(0), seconds.nextSetBit(0));
    }

    private LocalTime lastOf(int hour) {
        return LocalTime.of(hour, minutes.length() - 1, seconds.length() - 1);
    }
}
