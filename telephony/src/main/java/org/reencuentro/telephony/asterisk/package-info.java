/** Asterisk as the hall's exchange: its manager interface and the short questions its dialplan asks (FastAGI). */
package org.reencuentro.telephony.asterisk;
