/** Terms of shelters, stays and who sleeps where. */
package org.reencuentro.shelter.model;
