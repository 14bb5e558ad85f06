package registrar.testing.rooms.lounge;

record Sofa(int seats) {}
