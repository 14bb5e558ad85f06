package registrar.render;

import java.math.BigDecimal;

/** Numbers with the language's own separators and a true minus. */
final class Numbers {
    private final Wording wording;

    Numbers(Wording wording) {
        this.wording = wording;
    }

    String print(long number) {
        return print(BigDecimal.valueOf(number));
    }

    /** With as many decimals as the number has, so that decimals of one column agree where the report made them agree. */
    String print(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String decimals = point < 0 ? "" : wording.text("number.decimal") + plain.substring(point + 1);
        return (number.signum() < 0 ? "\u2212" : "") + grouped(whole) + decimals;
    }

    private String grouped(String digits) {
        String separator = wording.text("number.group");
        var grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }
}
