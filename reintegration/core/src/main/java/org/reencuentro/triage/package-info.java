/** What people at the refreshment table say that they need now, and what they were given. */
package org.reencuentro.triage;
