/** The service directory: which organisation offers what, and how many places it last said it has, and when. */
package org.reencuentro.directory;
