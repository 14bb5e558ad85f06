package registrar.testing.rooms.render;

import registrar.testing.rooms.render.html.KnowsItsParent;

record KnowsItsChild(KnowsItsParent child) {}
