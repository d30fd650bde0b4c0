/** The information-sharing protocol: what is shared with each partner, and until when. */
package org.reencuentro.office.sharing;
