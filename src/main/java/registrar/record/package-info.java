/**
 * What the received data means: statuses, dates, seats and certificates exactly as docs/rules.md says.
 *
 * <p>Everything here is a pure function of profile, rules and directory; each status can say why.
 */
package registrar.record;
