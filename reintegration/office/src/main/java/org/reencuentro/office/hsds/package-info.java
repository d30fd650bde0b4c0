/** The public service directory for other programs, as the Human Services Data Specification (HSDS) 3.2 prescribes it. */
package org.reencuentro.office.hsds;
