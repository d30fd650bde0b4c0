package org.reencuentro.work.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.work.Skill;
import org.reencuentro.work.SkillView;
import org.reencuentro.work.WorkProblem;

/** Something that a person can do. */
@Entity
@Table(name = "work_skill")
public class WorkSkill {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Skill skill;

    @Column(name = "years_done")
    private int years;

    private boolean abroad;

    private boolean proof;

    protected WorkSkill() {}

    /**
     * Something that they said or showed.
     *
     * @throws Problem {@link WorkProblem#SKILL_YEARS_REFUSED}
     */
    public static WorkSkill of(UUID id, UUID person, Skill skill, int years, boolean abroad, boolean proof) {
        if (years < 0 || years > SkillView.MOST_YEARS) {
            throw new Problem(WorkProblem.SKILL_YEARS_REFUSED, Map.of("most", String.valueOf(SkillView.MOST_YEARS)));
        }
        WorkSkill known = new WorkSkill();
        known.id = id;
        known.person = person;
        known.skill = skill;
        known.years = years;
        known.abroad = abroad;
        known.proof = proof;
        return known;
    }

    public UUID person() {
        return person;
    }

    public SkillView view() {
        return new SkillView(id, skill, years, abroad, proof);
    }
}
