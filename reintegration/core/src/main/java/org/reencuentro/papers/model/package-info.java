/** Papers, their steps and help with their cost, as they are kept. */
package org.reencuentro.papers.model;
