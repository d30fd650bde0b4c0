/** Looking after the identity providers of organisations. */
package org.reencuentro.office.providers;
