/** Who looked at whom, as supervisors see it, and as a person can be told. */
package org.reencuentro.office.audit;
