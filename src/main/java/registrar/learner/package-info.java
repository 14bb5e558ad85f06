/**
 * What was received of learners, clients and licenses: checked, whitelisted, immutable, not yet interpreted.
 *
 * <p>Fields keep the platform's names and meaning. Secrets, payment ids, addresses and phone numbers have no place here.
 */
package registrar.learner;
