/** One's own account: password, second factors, sessions, what happened. */
package org.reencuentro.office.account;
