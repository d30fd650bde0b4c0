/**
 * Invented people of Guatemala who come back, how they are registered, how those who send lists take their names down,
 * and who is who: all from one number, so that what was measured can be measured again. Describes the world and knows
 * nothing of how people are matched. Nobody here is real.
 */
package org.reencuentro.people;
