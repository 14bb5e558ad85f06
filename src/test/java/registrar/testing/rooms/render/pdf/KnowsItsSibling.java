package registrar.testing.rooms.render.pdf;

import registrar.testing.rooms.render.html.KnowsItsParent;

record KnowsItsSibling(KnowsItsParent sibling) {}
