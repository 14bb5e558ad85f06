package registrar.testing.rooms.render.html;

import registrar.testing.rooms.render.Page;

public record KnowsItsParent(Page page) {}
