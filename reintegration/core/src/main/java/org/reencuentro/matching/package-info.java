/**
 * Which records may be of one person: names as they are taken down by hand, by ear and by machine, the register of all of
 * them in memory, and how much each thing in common weighs. Nothing here is written to any disk.
 */
package org.reencuentro.matching;
