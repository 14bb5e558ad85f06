package registrar.json;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code pageInfo}, and {@code meta} as one page of the documentation has it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PageInfoJson(
        Boolean hasMore,
        @JsonAlias("nextCursor") String cursor,
        @JsonAlias("page") Integer currentPage,
        Integer perPage,
        @JsonAlias("totalCount") Integer total) {
    PageInfo pageInfo() {
        return new PageInfo(
                Optional.ofNullable(hasMore),
                Optional.ofNullable(cursor),
                number(currentPage),
                number(perPage),
                number(total));
    }

    private static OptionalLong number(Integer number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
