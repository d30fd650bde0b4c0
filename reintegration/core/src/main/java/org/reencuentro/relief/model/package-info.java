/** Items of relief and each thing that changed how many are left. */
package org.reencuentro.relief.model;
