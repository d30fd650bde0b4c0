/** The tables of skills, openings and placements. */
package org.reencuentro.work.store;
