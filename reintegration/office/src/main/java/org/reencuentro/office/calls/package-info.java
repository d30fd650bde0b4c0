/** The records of the free calls, as staff may see them. */
package org.reencuentro.office.calls;
