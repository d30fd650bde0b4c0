/**
 * The telephone lines of the hall: permits what a phone wants to dial, takes what is asked for there, rings kiosks, follows
 * every call and takes in the exchange's journal. Which exchange it is knows only the package below.
 */
package org.reencuentro.telephony;
