/**
 * The service directory, in the terms of HSDS 3: which organisation offers what, for whom, where and when, and how many
 * places it last said it has, and when.
 */
package org.reencuentro.directory;
