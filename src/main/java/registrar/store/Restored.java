package registrar.store;

/**
 * What became of mail when a copy took the place of a store. What the store itself still knew of mail, firings and schedules
 * stands; these are what the copy alone knows.
 *
 * @param mailsHeld mails that wait for people, because they may have been sent since the copy was made
 * @param schedulesAnew schedules for which nothing before this moment is due any more, because it may have been done
 */
public record Restored(long mailsHeld, long schedulesAnew) {}
