package org.reencuentro.people;

import org.reencuentro.person.NewPerson;

/**
 * Somebody who is in the register.
 *
 * @param id by which questions and lists mean them
 * @param hall in which of the halls they arrived, from 1 on
 * @param household empty when they came alone
 */
public record Registered(String id, int hall, String household, NewPerson known) {}
