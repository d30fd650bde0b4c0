/** What a person agreed to: for which purpose, towards whom, in which language, and who was there. */
package org.reencuentro.consent;
