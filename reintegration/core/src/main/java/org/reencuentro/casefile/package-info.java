/** The case file: the one record that follows a person from the first need to the last visit. */
package org.reencuentro.casefile;
