package registrar.testing.rooms.render;

public record Page(int number) {}
