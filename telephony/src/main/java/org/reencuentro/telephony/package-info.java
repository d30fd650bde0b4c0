/** The free telephone lines: what the exchange may do, what it has seen, and what it should do next. */
package org.reencuentro.telephony;
