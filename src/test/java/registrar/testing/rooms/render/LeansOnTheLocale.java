package registrar.testing.rooms.render;

record LeansOnTheLocale(String name) {
    String loud() {
        return name.toUpperCase();
    }
}
