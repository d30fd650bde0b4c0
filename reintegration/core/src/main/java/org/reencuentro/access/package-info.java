/** Accounts of staff and partners, their roles and their sessions. Returnees have none and need none. */
package org.reencuentro.access;
