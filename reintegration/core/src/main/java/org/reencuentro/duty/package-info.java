/** Who is on duty in a hall: whose telephone is rung when somebody asks for a person, when, and in which order. */
package org.reencuentro.duty;
