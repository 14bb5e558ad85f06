package registrar.testing.rooms.learner;

import registrar.testing.rooms.render.Page;

record KnowsItsPage(Page page) {}
