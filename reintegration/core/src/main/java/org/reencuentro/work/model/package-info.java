/** Skills, openings and placements. */
package org.reencuentro.work.model;
