/** Flights and buses: their notice, the lists of who is on them, and the desk where people are met. */
package org.reencuentro.arrival;
