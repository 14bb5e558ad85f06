package registrar.render;

import registrar.document.Value;

/** A value bare, for comparisons in templates: numbers as numbers, dates as {@code 2026-11-23}, nothing as "". */
final class Raw implements Value.Visitor<Object> {
    private static final Raw INSTANCE = new Raw();

    private Raw() {}

    static Object of(Value value) {
        return value.accept(INSTANCE);
    }

    @Override
    public Object text(Value.Text value) {
        return Printable.of(value.text());
    }

    @Override
    public Object identifier(Value.Identifier value) {
        return Printable.of(value.text());
    }

    @Override
    public Object phrase(Value.Phrase value) {
        return value.key();
    }

    @Override
    public Object count(Value.Count value) {
        return value.number();
    }

    @Override
    public Object amount(Value.Amount value) {
        return value.number();
    }

    @Override
    public Object share(Value.Share value) {
        return value.part();
    }

    @Override
    public Object day(Value.Day value) {
        return value.date().toString();
    }

    @Override
    public Object moment(Value.Moment value) {
        return value.instant().toString();
    }

    @Override
    public Object accessDays(Value.AccessDays value) {
        return value.days();
    }

    @Override
    public Object state(Value.State value) {
        return value.key();
    }

    @Override
    public Object flag(Value.Flag value) {
        return value.on();
    }

    @Override
    public Object blank(Value.Blank value) {
        return "";
    }
}
