/** Pages of self-help groups. */
package org.reencuentro.office.club;
