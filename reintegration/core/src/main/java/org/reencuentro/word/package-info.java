/** The word that families leave when they ring the hall: who looks for whom it is for, and what became of it. */
package org.reencuentro.word;
