package registrar.store;

import java.sql.SQLException;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** PostgreSQL's error codes (its appendix A) in words. The server's own message may quote values, so it is not shown. */
final class PostgresTrouble {
    private PostgresTrouble() {}

    static Optional<StoppedException> explain(SQLException trouble, String place) {
        String state = trouble.getSQLState() == null ? "" : trouble.getSQLState();
        String kind = state.length() == 5 ? state.substring(0, 2) : "";
        return switch (kind) {
            case "08", "57" ->
                stopped(
                        StopReason.TRY_LATER,
                        place,
                        "cannot be reached, or ended the connection",
                        "Try again later.",
                        trouble);
            case "28" ->
                stopped(
                        StopReason.NOT_PERMITTED,
                        place,
                        "does not let this user in",
                        "Check user and password in the setting 'store'.",
                        trouble);
            case "3D", "3F" ->
                stopped(StopReason.SETTINGS, place, "does not exist", "Make it, or mend the setting 'store'.", trouble);
            case "40", "55" ->
                stopped(
                        StopReason.TRY_LATER,
                        place,
                        "is held by another program for too long",
                        "Try again when it has ended.",
                        trouble);
            case "53" ->
                state.equals("53300")
                        ? stopped(
                                StopReason.TRY_LATER, place, "has no connection to spare", "Try again later.", trouble)
                        : stopped(
                                StopReason.INPUT_OUTPUT,
                                place,
                                "has no room left on its disk or in memory",
                                "What was kept before is safe; run the same command again once there is room.",
                                trouble);
            case "58", "XX" ->
                stopped(StopReason.INPUT_OUTPUT, place, "cannot read or write its files", "Ask its keeper.", trouble);
            default ->
                switch (state) {
                    case "42501" ->
                        stopped(
                                StopReason.NOT_PERMITTED,
                                place,
                                "does not permit this user to use its tables",
                                "Grant it, or name another user in the setting 'store'.",
                                trouble);
                    case "25006" ->
                        stopped(
                                StopReason.INPUT_OUTPUT,
                                place,
                                "can only be read at present",
                                "Name the server that can be written.",
                                trouble);
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<StoppedException> stopped(
            StopReason reason, String place, String found, String help, SQLException trouble) {
        String code = " (" + trouble.getSQLState() + "). ";
        return Optional.of(new StoppedException(reason, "The store " + place + " " + found + code + help, trouble));
    }
}
