package org.reencuentro.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.consent.model.Consent;
import org.reencuentro.consent.model.SharingRule;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.hall.HallView;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonView;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.model.ReferralTest;

/** What comes before a partner, whole: field × rule × what became of the rule × answer × state of the referral. */
class DisclosureTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final Instant NOW = T0.plusSeconds(60);
    private static final UUID ANY = new UUID(0, 1);
    private static final HallView HALL = new HallView(ANY, "FAG", "Sala", ZoneId.of("America/Guatemala"));
    private static final ServiceView SERVICE = new ServiceView(
            ANY,
            new OrganisationView(ANY, "RUTAS", "Rutas"),
            ServiceFacts.plain(ServiceKind.TRANSPORT, "Bus", ""),
            false,
            List.of(),
            Optional.empty(),
            ServiceView.Opening.UNKNOWN,
            new ServiceView.Standing(Optional.empty(), true, 0, Instant.EPOCH));
    private static final Progress TALK = new Progress(
            Optional.empty(),
            Optional.empty(),
            Escalation.NONE,
            Optional.empty(),
            List.of(new ReferralWord(Turn.HALL, "Viene con su hermana", NOW)),
            Optional.empty(),
            Optional.empty());
    private static final Disclosure.Someone SOMEONE = new Disclosure.Someone(
            new PersonView(
                    ANY,
                    new PersonName("Ana", "Batz"),
                    Optional.of(new BirthDate(1990, 4, 23)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Language.QUC),
                    Optional.of("0801"),
                    Optional.empty()),
            LocalDate.of(2026, 11, 25),
            Optional.of("13"),
            "Silla de ruedas");

    /** Each field as a partner reads it. */
    private static final Map<SharedField, Function<PartnerReferral, Optional<?>>> READ = new EnumMap<>(Map.of(
            SharedField.AGE_BAND, seen -> seen.about().flatMap(PartnerReferral.About::ageBand),
            SharedField.MINOR, seen -> seen.about().flatMap(PartnerReferral.About::minor),
            SharedField.LANGUAGE, seen -> seen.about().flatMap(PartnerReferral.About::language),
            SharedField.DEPARTMENT, seen -> seen.about().flatMap(PartnerReferral.About::department),
            SharedField.NOTE, seen -> seen.about().flatMap(PartnerReferral.About::note),
            SharedField.NAME, PartnerReferral::name));

    /** What can have become of a rule by the time the partner looks. */
    private enum Fate {
        IN_FORCE,
        ENDED,
        RUN_OUT,
        REPLACED_BY_THE_SAME,
        REPLACED_BY_EVERYTHING,
        REPLACED_BY_NOTHING
    }

    /** What can have become of a consent. */
    private enum Answer {
        YES,
        YES_WITHOUT_NAME,
        WITHDRAWN
    }

    private record Cell(SharedField field, Optional<SharedFrom> from, Fate fate, Answer answer, ReferralState state) {
        boolean visible() {
            boolean agreed =
                    from.isPresent() && fate != Fate.ENDED && fate != Fate.RUN_OUT && fate != Fate.REPLACED_BY_NOTHING;
            boolean consented =
                    answer == Answer.YES || (answer == Answer.YES_WITHOUT_NAME && field != SharedField.NAME);
            boolean now = state.promised() || (state.unanswered() && from.equals(Optional.of(SharedFrom.ASKED)));
            return agreed && consented && now;
        }

        PartnerReferral seen() {
            SharingRule told = rule(from.map(moment -> Map.of(field, moment)).orElse(Map.of()));
            Consent consent = consent(told);
            if (answer == Answer.WITHDRAWN) {
                consent.withdraw(UUID.randomUUID(), NOW);
            }
            Optional<SharingRule> standing = standing(told);
            Instant look = fate == Fate.RUN_OUT ? T0.plusSeconds(3600) : NOW;
            Set<SharedField> shared =
                    Disclosure.shared(state, moment -> consent.shares(moment, Optional.of(told), standing, look));
            return Disclosure.of(
                    ReferralTest.in(state), SERVICE, HALL, SOMEONE, TALK, List.of(), shared, Optional.empty());
        }

        private Consent consent(SharingRule told) {
            ConsentAnswer given =
                    answer == Answer.YES_WITHOUT_NAME ? ConsentAnswer.YES_WITHOUT_NAME : ConsentAnswer.YES;
            return Consent.record(
                    ANY,
                    new GivenConsent(ANY, ANY, ServiceKind.TRANSPORT, given, Language.ES, Optional.empty()),
                    Optional.of(told),
                    TestKeys.dataKey(),
                    ANY,
                    T0);
        }

        private Optional<SharingRule> standing(SharingRule told) {
            if (fate != Fate.IN_FORCE && fate != Fate.RUN_OUT) {
                told.end(Optional.of(ANY), NOW);
            }
            return switch (fate) {
                case IN_FORCE, RUN_OUT -> Optional.of(told);
                case ENDED -> Optional.empty();
                case REPLACED_BY_THE_SAME ->
                    Optional.of(rule(from.map(moment -> Map.of(field, moment)).orElse(Map.of())));
                case REPLACED_BY_EVERYTHING -> Optional.of(rule(everything()));
                case REPLACED_BY_NOTHING -> Optional.of(rule(Map.of()));
            };
        }
    }

    private static Map<SharedField, SharedFrom> everything() {
        Map<SharedField, SharedFrom> all = new EnumMap<>(SharedField.class);
        EnumSet.allOf(SharedField.class).forEach(field -> all.put(field, field.earliest()));
        return all;
    }

    private static SharingRule rule(Map<SharedField, SharedFrom> fields) {
        return SharingRule.agree(
                ANY,
                new NewSharingRule(ANY, ServiceKind.TRANSPORT, fields, "Convenio 1", T0.plusSeconds(3600)),
                Optional.empty(),
                T0);
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (SharedField field : SharedField.values()) {
            List<Optional<SharedFrom>> moments = new ArrayList<>(List.of(Optional.empty()));
            for (SharedFrom from : SharedFrom.values()) {
                if (from.compareTo(field.earliest()) >= 0) {
                    moments.add(Optional.of(from));
                }
            }
            for (Optional<SharedFrom> from : moments) {
                for (Fate fate : Fate.values()) {
                    for (Answer answer : Answer.values()) {
                        for (ReferralState state : ReferralState.values()) {
                            cells.add(new Cell(field, from, fate, answer, state));
                        }
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void aPartnerSeesAFieldOnlyWhereRuleConsentAndStateAllAllowIt() {
        List<Cell> cells = cells();
        assertEquals(17 * 6 * 3 * 10, cells.size());
        assertTrue(cells.stream().anyMatch(Cell::visible));
        for (Cell cell : cells) {
            PartnerReferral seen = cell.seen();
            READ.forEach((field, read) -> assertEquals(
                    field == cell.field() && cell.visible(), read.apply(seen).isPresent(), cell + " shows " + field));
            assertEquals(
                    cell.field() == SharedField.NOTE && cell.visible(),
                    !seen.progress().words().isEmpty(),
                    cell + " shows what was asked and answered");
        }
        assertEquals(EnumSet.allOf(SharedField.class), READ.keySet());
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void whatIsSharedIsExactlyWhatIsKnown(ReferralState state) {
        Referral referral = ReferralTest.in(state);
        PartnerReferral seen = Disclosure.of(
                referral,
                SERVICE,
                HALL,
                SOMEONE,
                TALK,
                List.of(),
                EnumSet.allOf(SharedField.class),
                Optional.of(BasisKind.LEGAL_DUTY));
        assertEquals(
                Optional.of(BasisKind.LEGAL_DUTY).filter(any -> !state.end()),
                seen.basis(),
                "The kind, while it goes on");
        assertEquals(
                new PartnerReferral.About(
                        Optional.of("25–59"),
                        Optional.of(false),
                        Optional.of(Language.QUC),
                        Optional.of("13"),
                        Optional.of("Silla de ruedas")),
                seen.about().orElseThrow());
        assertEquals("Ana Batz", seen.name().orElseThrow());
    }

    @Test
    void anAgeIsToldInBands() {
        Map<Integer, String> bands = Map.of(
                0, "0–11", 11, "0–11", 12, "12–17", 17, "12–17", 18, "18–24", 24, "18–24", 25, "25–59", 60, "60+");
        bands.forEach((age, band) -> assertEquals(band, Disclosure.ageBand(age)));
    }
}
