/** Where rosters are kept. */
package org.reencuentro.duty.store;
