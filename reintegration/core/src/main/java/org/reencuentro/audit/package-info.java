/** Who did what, to what, and when: written with the deed, changed by nobody. */
package org.reencuentro.audit;
