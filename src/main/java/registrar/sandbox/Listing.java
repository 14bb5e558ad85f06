package registrar.sandbox;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntFunction;
import registrar.sandbox.Dialect.Envelope;
import registrar.sandbox.Dialect.Paging;

/**
 * One page of a list, in a dialect.
 *
 * @param operation the name around a wrapped answer, {@code APIUsers}
 * @param key the name of the list in it, {@code users}
 * @param beside further members of the answer, each followed by a comma
 */
record Listing(String operation, String key, String beside, int total, IntFunction<String> record) {
    Answer.Body page(Dialect dialect, Query query, String sizeParameter) {
        boolean counted = dialect.paging() == Paging.PAGE;
        int size = Math.min(query.number(sizeParameter, dialect.pageSize()), 1000);
        int page = counted ? query.number("page", 1) : query.cursorPage();
        long from = Math.min((long) (page - 1) * size, total);
        long to = Math.min(from + size, total);
        String info = counted ? counted(page, size, to < total) : cursor(page, to < total);
        return out -> write(out, dialect.envelope(), info, (int) from, (int) to);
    }

    private String counted(int page, int size, boolean more) {
        return "{\"perPage\":" + size + ",\"currentPage\":" + page + ",\"total\":" + total + ",\"hasMore\":" + more
                + "}";
    }

    private static String cursor(int page, boolean more) {
        String next = more ? '"' + Query.cursor(page + 1) + '"' : "null";
        return "{\"cursor\":" + next + ",\"hasMore\":" + more + "}";
    }

    private void write(Writer out, Envelope envelope, String info, int from, int to) throws IOException {
        String members = beside + "\"pageInfo\":" + info;
        switch (envelope) {
            case WRAPPED -> {
                out.write("{\"data\":{\"" + operation + "\":{" + members + ",\"" + key + "\":[");
                records(out, from, to);
                out.write("]}}}");
            }
            case BARE -> {
                out.write("{" + members + ",\"" + key + "\":[");
                records(out, from, to);
                out.write("]}");
            }
            case ARRAY_UNDER_DATA -> {
                out.write("{\"data\":[");
                records(out, from, to);
                out.write("]," + members + "}");
            }
        }
    }

    private void records(Writer out, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (i > from) {
                out.write(',');
            }
            out.write(record.apply(i));
        }
    }
}
