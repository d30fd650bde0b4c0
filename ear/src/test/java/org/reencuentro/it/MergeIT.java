package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.Duplicates;
import org.reencuentro.person.Known;
import org.reencuentro.person.KnownView;
import org.reencuentro.person.MergeReason;
import org.reencuentro.person.MergeView;
import org.reencuentro.person.Merges;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.PossibleMatch;
import org.reencuentro.person.Profiles;
import org.reencuentro.person.Register;
import org.reencuentro.policy.Callers;

/** Records of one person: merged, read as one, and two again. */
@ExtendWith(ArquillianExtension.class)
class MergeIT {
    @Inject
    Records records;

    @Inject
    Merges merges;

    @Inject
    Profiles profiles;

    @Inject
    Duplicates duplicates;

    @Inject
    Register register;

    @Test
    void bothNamesAndDocumentsFindOnePersonOnce() {
        String old = Unheard.name();
        String now = Unheard.name();
        Known before = Records.known(old, "Caal", Records.number());
        Known after = Records.known(now, "Caal", Records.number());
        UUID first = records.registered(before);
        UUID second = records.registered(after);
        records.merge(first, second);
        for (String text : List.of(
                old,
                now,
                before.profile().documents().get(0).number().text(),
                after.profile().documents().get(0).number().text())) {
            assertEquals(List.of(second), records.found(text), text);
        }
        assertEquals(now + " Caal", records.shown(first));
        assertEquals(second, records.shownAs(first));
        assertEquals(
                before,
                Callers.as(records.worker(), () -> profiles.recorded(first)).known(),
                "nothing was taken away");
    }

    @Test
    void whatWasChosenIsShownAndGoesWithTheMerge() {
        Known before = Records.known(Unheard.name(), "Caal", Records.number());
        Known after = Records.known(Unheard.name(), "Choc", Records.number());
        UUID first = records.registered(before);
        UUID second = records.registered(after);
        UUID merge = records.merge(first, second, Aspect.NAME, Aspect.DOCUMENTS);
        Known together = Callers.as(records.worker(), () -> profiles.of(second)).known();
        assertEquals(before.name(), together.name());
        assertEquals(before.profile().documents(), together.profile().documents());
        assertEquals(before.name().full(), records.shown(second));
        Callers.as(records.worker(), () -> merges.undo(second, merge));
        assertEquals(
                after, Callers.as(records.worker(), () -> profiles.of(second)).known());
        assertEquals(
                before, Callers.as(records.worker(), () -> profiles.of(first)).known());
    }

    @Test
    void aCorrectionStaysWithTheSurvivingRecordAndTheRestGoesBack() {
        Known before = Records.known(Unheard.name(), "Caal", Records.number());
        Known after = Records.known(Unheard.name(), "Choc", Records.number());
        UUID first = records.registered(before);
        UUID second = records.registered(after);
        UUID merge = records.merge(first, second, Aspect.NAME, Aspect.DOCUMENTS);
        KnownView read = Callers.as(records.worker(), () -> profiles.of(second));
        Known corrected = new Known(
                new PersonName("Corregida", "Pop"),
                read.known().birth(),
                read.known().ageInDoubt(),
                read.known().sex(),
                read.known().language(),
                read.known().profile());
        Callers.as(records.worker(), () -> profiles.correct(first, read.edition(), corrected));
        assertEquals(
                corrected,
                Callers.as(records.worker(), () -> profiles.of(second)).known());
        Callers.as(records.worker(), () -> merges.undo(first, merge));
        Known left = Callers.as(records.worker(), () -> profiles.of(second)).known();
        assertEquals("Corregida Pop", left.name().full());
        assertEquals(after.profile().documents(), left.profile().documents());
        assertEquals(
                before, Callers.as(records.worker(), () -> profiles.of(first)).known());
    }

    @Test
    void manyRecordsAreOneWhicheverWasMergedFirst() {
        UUID ana = records.registered(Unheard.name());
        UUID bea = records.registered(Unheard.name());
        UUID cira = records.registered(Unheard.name());
        UUID dora = records.registered(Unheard.name());
        UUID earlier = records.merge(ana, bea);
        UUID later = records.merge(ana, cira);
        records.merge(dora, bea);
        for (UUID each : List.of(ana, bea, cira, dora)) {
            assertEquals(cira, records.shownAs(each));
        }
        Records.refused(
                PersonProblem.MERGED_ALREADY,
                records.worker(),
                () -> merges.merge(ana, dora, MergeReason.DETAILS, Set.of()));
        Records.refused(
                PersonProblem.MERGED_ALREADY,
                records.worker(),
                () -> merges.merge(cira, ana, MergeReason.DETAILS, Set.of()));
        Records.refused(
                PersonProblem.MERGE_ITSELF,
                records.worker(),
                () -> merges.merge(ana, ana, MergeReason.DETAILS, Set.of()));
        Callers.as(records.worker(), () -> merges.undo(ana, earlier));
        assertEquals(ana, records.shownAs(ana));
        assertEquals(cira, records.shownAs(bea));
        assertEquals(cira, records.shownAs(dora));
        Callers.as(records.worker(), () -> merges.undo(cira, later));
        assertEquals(bea, records.shownAs(bea));
        assertEquals(cira, records.shownAs(dora), "what was merged into the surviving record stays");
        Records.refused(PersonProblem.MERGE_UNDONE_ALREADY, records.worker(), () -> merges.undo(cira, later));
        Records.refused(PersonProblem.MERGE_UNKNOWN, records.worker(), () -> merges.undo(ana, later));
        List<MergeView> history = Callers.as(records.worker(), () -> merges.history(bea));
        assertEquals(2, history.size());
        assertTrue(history.stream().noneMatch(MergeView::standing));
    }

    @Test
    void oneRecordDoesNotHideAnotherThatIsWrittenDifferently() {
        String name = Unheard.name();
        UUID one = records.registered(Records.known(name, "Caal Pop", Records.number()));
        UUID other = records.registered(Records.known(name + "h", "Kaal Poop", Records.number()));
        assertEquals(List.of(other), alike(one));
        assertEquals(List.of(one), alike(other));
        UUID third = records.registered(Records.known(Unheard.name(), "Choc", Records.number()));
        records.merge(other, third);
        assertEquals(one, alike(third).get(0), "what a record given up says is heeded");
        assertEquals(third, alike(one).get(0));
    }

    @Test
    void twoPeopleAreNotOfferedAgain() {
        String name = Unheard.name();
        String document = Records.number();
        UUID one = records.registered(Records.known(name, "Caal Pop", document));
        UUID other = records.registered(Records.known(name, "Caal Pop", document));
        assertEquals(List.of(other), alike(one));
        UUID third = records.registered(Records.known(name, "Caal Pop", document));
        Callers.as(records.worker(), () -> merges.distinct(one, other));
        Callers.as(records.worker(), () -> merges.distinct(other, one));
        assertEquals(third, alike(one).get(0));
        records.merge(third, other);
        assertEquals(List.of(), alike(one), "who is one with somebody else is somebody else");
        assertEquals(
                List.of(other),
                Callers.as(records.worker(), () -> merges.apart(one)).stream()
                        .map(PersonView::id)
                        .toList());
        Callers.as(records.worker(), () -> merges.reconsider(other, one));
        assertEquals(List.of(), Callers.as(records.worker(), () -> merges.apart(one)));
        assertEquals(List.of(other), alike(one));
        Records.refused(PersonProblem.MERGED_ALREADY, records.worker(), () -> merges.distinct(third, other));
    }

    private List<UUID> alike(UUID person) {
        return Callers.as(records.worker(), () -> duplicates.ofPerson(person, 5)).stream()
                .map(PossibleMatch::id)
                .toList();
    }

    @Test
    void aRegisterThatWakesAnewKnowsWhoIsOne() {
        String old = Unheard.name();
        UUID first = records.registered(old);
        UUID second = records.registered(Unheard.name());
        UUID merge = records.merge(first, second);
        register.close();
        register.open();
        assertEquals(List.of(second), records.found(old));
        Callers.as(records.worker(), () -> merges.undo(first, merge));
        assertEquals(List.of(first), records.found(old));
    }
}
