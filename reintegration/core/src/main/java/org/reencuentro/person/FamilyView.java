package org.reencuentro.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A family as staff see it: of its members, those whom they may see.
 *
 * @param members in the order in which they joined
 * @param relatives who stayed elsewhere
 */
public record FamilyView(UUID id, Instant formedAt, List<Member> members, List<Stayed> relatives) {
    /**
     * Somebody of the family who came back.
     *
     * @param tie what they are to the family's reference person; empty for that person
     * @param together whether they go on together with the family
     */
    public record Member(PersonView person, Optional<Tie> tie, boolean together) {}

    /**
     * Somebody of the family who stayed elsewhere.
     *
     * @param toldBy the member who told of them
     */
    public record Stayed(UUID id, UUID toldBy, Relative relative) {}

    /** Its reference person, if whoever reads may see them. */
    public Optional<Member> reference() {
        return members.stream().filter(member -> member.tie().isEmpty()).findFirst();
    }
}
