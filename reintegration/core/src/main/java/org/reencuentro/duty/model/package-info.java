/** What is kept of who is on duty. */
package org.reencuentro.duty.model;
