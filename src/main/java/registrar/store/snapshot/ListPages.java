package registrar.store.snapshot;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import registrar.json.PageInfo;
import registrar.store.Key;
import registrar.store.Row;
import registrar.store.Transaction;

/** The pages taken by the fetch under way. */
final class ListPages {
    private ListPages() {}

    static void add(Transaction transaction, ListPage page) {
        Optional<PageInfo> info = page.info();
        transaction.update(
                "INSERT INTO list_page (list, number, told, has_more, page_cursor, current_page, per_page, total, elements,"
                        + " digest, last_page) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (list, number) DO UPDATE SET told = excluded.told, has_more = excluded.has_more,"
                        + " page_cursor = excluded.page_cursor, current_page = excluded.current_page,"
                        + " per_page = excluded.per_page, total = excluded.total, elements = excluded.elements,"
                        + " digest = excluded.digest, last_page = excluded.last_page",
                page.list(),
                (long) page.number(),
                info.isPresent(),
                info.flatMap(PageInfo::hasMore),
                info.flatMap(PageInfo::cursor).map(Key::of),
                info.flatMap(i -> boxed(i.currentPage())),
                info.flatMap(i -> boxed(i.perPage())),
                info.flatMap(i -> boxed(i.total())),
                (long) page.size(),
                page.digest(),
                page.last());
    }

    static List<ListPage> of(Transaction transaction, String list) {
        return transaction.list(ListPages::page, "SELECT * FROM list_page WHERE list = ? ORDER BY number", list);
    }

    private static ListPage page(Row row) throws SQLException {
        Optional<PageInfo> info = row.flag("told") ? Optional.of(info(row)) : Optional.empty();
        return new ListPage(
                row.text("list"),
                (int) row.number("number"),
                info,
                (int) row.number("elements"),
                row.number("digest"),
                row.flag("last_page"));
    }

    private static PageInfo info(Row row) throws SQLException {
        return new PageInfo(
                row.maybeNumber("has_more").map(flag -> flag != 0),
                row.maybeBytes("page_cursor").map(Key::text),
                unboxed(row.maybeNumber("current_page")),
                unboxed(row.maybeNumber("per_page")),
                unboxed(row.maybeNumber("total")));
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static OptionalLong unboxed(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
