/** What every room's settings share: secrets that cannot be printed and problems that are told all at once. */
package registrar.setting;
