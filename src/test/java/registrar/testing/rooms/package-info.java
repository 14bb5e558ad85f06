/** A program that breaks every rule about rooms, so that the rules are seen to notice. */
package registrar.testing.rooms;
