/** Flights and buses, and the desk where people who arrive are met, children first. */
package org.reencuentro.office.arrivals;
