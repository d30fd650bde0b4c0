/** Pages of beds and shelters. */
package org.reencuentro.office.shelter;
