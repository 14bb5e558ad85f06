package registrar.testing.rooms.render;

record PageHelper(Page page) {}
