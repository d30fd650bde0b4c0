/** A partner's inbox: what is asked, the least that a decision needs, and the answer. */
package org.reencuentro.office.partner;
