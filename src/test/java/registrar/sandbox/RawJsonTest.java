package registrar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawJsonTest {
    @Test
    void takesAnObjectApartAndPutsItTogetherAgain() {
        String json = "{\"a\":\"x,}\\\"]{\",\"b\":[1,{\"c\":\"]\"}],\"d\":null,\"e\":-1.5e3,\"f\":{}}";

        assertThat(RawJson.members(json))
                .containsEntry("b", "[1,{\"c\":\"]\"}]")
                .containsEntry("e", "-1.5e3");
        assertThat(RawJson.object(RawJson.members(json))).isEqualTo(json);
    }

    @Test
    void takesAnArrayApart() {
        assertThat(RawJson.elements("[ 1 , [2,3] , \"a\\\\\" , {} ]")).containsExactly("1", "[2,3]", "\"a\\\\\"", "{}");
        assertThat(RawJson.elements("[]")).isEmpty();
    }

    @Test
    void takesAwayTheSpaceBetweenAndNotTheSpaceWithin() {
        assertThat(RawJson.compact("{\n  \"a b\" : \" \\\" c\\\\\" ,\n \"d\" : [ 1 , 2 ]\n}\n"))
                .isEqualTo("{\"a b\":\" \\\" c\\\\\",\"d\":[1,2]}");
    }
}
