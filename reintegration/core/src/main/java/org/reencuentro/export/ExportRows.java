package org.reencuentro.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.call.CallList;
import org.reencuentro.call.CallRecord;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseList;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.Measure;
import org.reencuentro.referral.ReferralList;
import org.reencuentro.referral.ReferralRow;
import org.reencuentro.referral.Score;
import org.reencuentro.referral.Scorecard;

/** The rows of the lists, piece by piece, each piece in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ExportRows {
    private static final int PIECE = 200;
    private static final int DAYS = 90;

    /**
     * Some rows.
     *
     * @param last the row after which the next piece begins; empty when this was the last piece
     */
    record Piece(List<List<String>> rows, Optional<UUID> last) {}

    private CallList calls;
    private ReferralList referrals;
    private CaseList cases;
    private People people;
    private Scorecard scorecard;

    protected ExportRows() {}

    @Inject
    ExportRows(CallList calls, ReferralList referrals, CaseList cases, People people, Scorecard scorecard) {
        this.calls = calls;
        this.referrals = referrals;
        this.cases = cases;
        this.people = people;
        this.scorecard = scorecard;
    }

    @May(Operation.READ_EXPORT)
    long count(ExportList list, Instant until) {
        return switch (list) {
            case CALLS -> calls.count(until);
            case REFERRALS -> referrals.count(until);
            case CASES -> cases.count(until);
            case PARTNERS -> scorecard.of(DAYS).size();
        };
    }

    @May(Operation.READ_EXPORT)
    Piece after(ExportList list, Optional<UUID> row, Instant until) {
        return switch (list) {
            case CALLS -> {
                List<CallRecord> found = calls.after(row, until, PIECE);
                yield piece(
                        found.stream().map(CallRecord::id).toList(),
                        found.stream().map(ExportRows::row).toList());
            }
            case REFERRALS -> {
                List<ReferralRow> found = referrals.after(row, until, PIECE);
                yield piece(
                        found.stream().map(ReferralRow::id).toList(),
                        found.stream().map(ExportRows::row).toList());
            }
            case PARTNERS -> {
                List<Score> found = scorecard.of(DAYS).stream()
                        .sorted(Comparator.comparing(
                                score -> score.organisation().id()))
                        .filter(score ->
                                row.isEmpty() || score.organisation().id().compareTo(row.get()) > 0)
                        .limit(PIECE)
                        .toList();
                yield piece(
                        found.stream().map(score -> score.organisation().id()).toList(),
                        found.stream().map(ExportRows::row).toList());
            }
            case CASES -> {
                List<CaseFileView> found = cases.after(row, until, PIECE);
                Map<UUID, PersonView> persons =
                        people.views(found.stream().map(CaseFileView::person).collect(Collectors.toSet()));
                yield piece(
                        found.stream().map(CaseFileView::id).toList(),
                        found.stream()
                                .filter(file -> persons.containsKey(file.person())
                                        && !persons.get(file.person()).erased())
                                .map(file -> row(file, persons.get(file.person())))
                                .toList());
            }
        };
    }

    private static Piece piece(List<UUID> ids, List<List<String>> rows) {
        return new Piece(rows, ids.size() < PIECE ? Optional.empty() : Optional.of(ids.get(ids.size() - 1)));
    }

    private static List<String> row(CallRecord call) {
        return List.of(
                call.offeredAt().toString(),
                call.line(),
                call.language().tag(),
                call.permission().name(),
                call.region().orElse(""),
                text(call.type()),
                call.state().name(),
                text(call.outcome()),
                text(call.talkSeconds()));
    }

    private static List<String> row(ReferralRow referral) {
        return List.of(
                referral.code(),
                referral.kind().name(),
                referral.department().orElse(""),
                referral.priority().name(),
                referral.organisation(),
                referral.state().name(),
                referral.sentAt().toString(),
                referral.answerBy().toString());
    }

    private static List<String> row(Score score) {
        List<String> row = new ArrayList<>(List.of(score.organisation().name()));
        for (Measure each : List.of(
                Measure.SENT,
                Measure.UNANSWERED,
                Measure.ACKNOWLEDGED,
                Measure.ACCEPTED,
                Measure.DECLINED,
                Measure.FINISHED,
                Measure.TAKEN_BACK)) {
            row.add(String.valueOf(score.number(each)));
        }
        row.add(score.inTime().isPresent() ? String.valueOf(score.inTime().getAsInt()) : "");
        row.add(text(score.answeredWithin(50)));
        row.add(text(score.finishedWithin(50)));
        return row;
    }

    private static List<String> row(CaseFileView file, PersonView person) {
        return List.of(
                file.code(),
                person.name().given(),
                person.name().family(),
                person.birth().map(ExportRows::date).orElse(""),
                person.language().map(Language::tag).orElse(""),
                person.home().orElse(""),
                file.openedAt().toString());
    }

    /** As much of the date as is known. */
    private static String date(BirthDate birth) {
        StringBuilder text = new StringBuilder("%04d".formatted(birth.year()));
        if (birth.month() > 0) {
            text.append("-%02d".formatted(birth.month()));
        }
        if (birth.day() > 0) {
            text.append("-%02d".formatted(birth.day()));
        }
        return text.toString();
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
