/**
 * What people agreed to: for which purpose, towards whom, in which language, and who was there; and the
 * information-sharing protocol, the table of what is shared with each partner and until when. A partner sees what both
 * allow, and nothing where one of them is missing.
 */
package org.reencuentro.consent;
