package org.reencuentro.person;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A child that stayed abroad, as staff see it.
 *
 * @param parent who told of it
 * @param edition to be named when it is changed
 * @param endedAt since when nothing is left to follow, because the child is with its family or the parent wants no more
 */
public record ChildAbroadView(
        UUID id, UUID parent, ChildAbroad child, int edition, Instant notedAt, Optional<Instant> endedAt) {}
