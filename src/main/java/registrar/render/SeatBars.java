package registrar.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** For each license a bar of the seats counted, a pale one up to the limit, and a tick at the limit. */
final class SeatBars {
    private SeatBars() {}

    static List<Node> of(TableNode licenses) {
        long widest = 1;
        for (Node row : licenses) {
            widest = Math.max(widest, Math.max(Charts.number(row, "counted"), Charts.number(row, "limit")));
        }
        var bars = new ArrayList<Node>();
        for (Node row : licenses) {
            long counted = Charts.number(row, "counted");
            long limit = Charts.number(row, "limit");
            boolean limited = Charts.present(row, "limit");
            bars.add(new Names(
                    "bar",
                    Map.of(
                            "row", row,
                            "limited", limited,
                            "full", limited && counted >= limit,
                            "used", Charts.percent(counted, widest),
                            "share", Charts.percent(counted, Math.max(counted, limit)),
                            "room", Charts.percent(Math.max(counted, limit), widest),
                            "tick", Charts.percent(limit, widest))));
        }
        return bars;
    }
}
