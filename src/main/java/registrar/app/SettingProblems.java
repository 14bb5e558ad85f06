package registrar.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Shown;
import registrar.setting.SettingProblem;

/** Everything that is wrong with the settings, told in one message, in the order of the file. */
final class SettingProblems {
    /** A file with more mistakes than a screen has lines is not one of settings. */
    private static final int MOST_TOLD = 50;

    private final String file;
    private final Map<String, Integer> lines;
    private final List<SettingProblem> problems = new ArrayList<>();
    private final List<SettingProblems> others = new ArrayList<>();

    /** @param lines where each dotted key stands */
    SettingProblems(String file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Those of another file, which are told with these. */
    SettingProblems of(String otherFile, Map<String, Integer> itsLines) {
        var other = new SettingProblems(otherFile, itsLines);
        others.add(other);
        return other;
    }

    void add(String key, String message) {
        problems.add(new SettingProblem(key, message));
    }

    void addAll(List<SettingProblem> more) {
        problems.addAll(more);
    }

    void stopIfAny() throws StoppedException {
        String told = Stream.concat(Stream.of(this), others.stream())
                .filter(one -> !one.problems.isEmpty())
                .map(SettingProblems::message)
                .collect(Collectors.joining("\n"));
        if (!told.isEmpty()) {
            throw new StoppedException(StopReason.SETTINGS, told);
        }
    }

    private String message() {
        String head = problems.size() == 1 ? "1 problem in " : problems.size() + " problems in ";
        String rest = problems.size() <= MOST_TOLD ? "" : "\n  and " + (problems.size() - MOST_TOLD) + " more";
        return problems.stream()
                .sorted(Comparator.comparingInt(this::line))
                .limit(MOST_TOLD)
                .map(this::told)
                .collect(Collectors.joining("\n  ", head + file + ":\n  ", rest));
    }

    private String told(SettingProblem problem) {
        int line = line(problem);
        String place = line == Integer.MAX_VALUE ? "" : "line " + line + ", ";
        return place + Shown.of(problem.key()) + ": " + problem.message();
    }

    /** A key that is missing, or one inside a list, has the line of the nearest key above it. */
    private int line(SettingProblem problem) {
        for (String key = problem.key(); !key.isEmpty(); key = above(key)) {
            Integer line = lines.get(key);
            if (line != null) {
                return line;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static String above(String key) {
        return key.substring(0, Math.max(0, Math.max(key.lastIndexOf('.'), key.lastIndexOf('['))));
    }
}
