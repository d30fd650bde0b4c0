/** Pages of businesses of their own. */
package org.reencuentro.office.business;
