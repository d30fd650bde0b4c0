package org.reencuentro.office.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.referral.Companion;
import org.reencuentro.referral.Companions;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.SentTogether;

/** Says to whoever has sent a family to a partner who of it could not be sent, for a quarter of an hour. */
@ApplicationScoped
class NotReferred {
    private Searches searches;
    private Companions companions;
    private Visit visit;

    protected NotReferred() {}

    @Inject
    NotReferred(Searches searches, Companions companions, Visit visit) {
        this.searches = searches;
        this.companions = companions;
        this.visit = visit;
    }

    void remember(SentTogether sent) {
        String refused = sent.refused().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().code())
                .collect(Collectors.joining("\n"));
        searches.remember(visit.requireAccount().id(), place(sent.first()), refused);
    }

    /** A sentence for each of them: who, and why. */
    List<String> sentences(ReferralView referral) {
        String refused = searches.last(visit.requireAccount().id(), place(referral.id()));
        if (refused.isEmpty()) {
            return List.of();
        }
        Texts t = visit.texts();
        Map<UUID, Companion> family = companions.of(referral.request()).stream()
                .collect(Collectors.toMap(each -> each.person().id(), Function.identity()));
        return refused.lines()
                .map(line -> line.split(" ", 2))
                .map(line -> t.of(
                        "together.not-sent",
                        name(t, family.get(UUID.fromString(line[0]))),
                        t.maybe("problem." + line[1], t.of("together.not-sent.unknown"))))
                .toList();
    }

    private static String name(Texts t, Companion companion) {
        return companion == null ? t.of("together.somebody") : Names.of(t, companion.person());
    }

    private static String place(UUID referral) {
        return "referrals/" + referral;
    }
}
