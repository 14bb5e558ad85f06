/** Timetables, firings that happen once, who gets which people, and the alarm for silence (docs/schedules.md). */
package registrar.schedule;
