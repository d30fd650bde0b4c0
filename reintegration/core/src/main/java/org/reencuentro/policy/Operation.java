package org.reencuentro.policy;

import static org.reencuentro.policy.Kind.ACCOUNT;
import static org.reencuentro.policy.Kind.API_TOKEN;
import static org.reencuentro.policy.Kind.ARRIVAL;
import static org.reencuentro.policy.Kind.ATTENTION;
import static org.reencuentro.policy.Kind.CALL;
import static org.reencuentro.policy.Kind.FAMILY;
import static org.reencuentro.policy.Kind.FAMILY_WORD;
import static org.reencuentro.policy.Kind.FOLLOW_UP;
import static org.reencuentro.policy.Kind.HALL;
import static org.reencuentro.policy.Kind.KIOSK;
import static org.reencuentro.policy.Kind.NOTHING;
import static org.reencuentro.policy.Kind.PASSENGER;
import static org.reencuentro.policy.Kind.PERSON;
import static org.reencuentro.policy.Kind.REFERRAL;
import static org.reencuentro.policy.Kind.REQUEST;
import static org.reencuentro.policy.Kind.WEBHOOK;
import static org.reencuentro.policy.Purpose.ADMINISTRATION;
import static org.reencuentro.policy.Purpose.CASEWORK;
import static org.reencuentro.policy.Purpose.EMERGENCY;
import static org.reencuentro.policy.Purpose.OVERSIGHT;
import static org.reencuentro.policy.Purpose.OWN_ACCOUNT;
import static org.reencuentro.policy.Purpose.RECEPTION;
import static org.reencuentro.policy.Purpose.SERVICE;
import static org.reencuentro.policy.Sensitivity.CHILD;
import static org.reencuentro.policy.Sensitivity.OPEN;
import static org.reencuentro.policy.Sensitivity.PERSONAL;
import static org.reencuentro.policy.Sensitivity.PSYCHOSOCIAL;
import static org.reencuentro.policy.Sensitivity.TRAFFICKING;

/**
 * Everything that can be asked of the application, each with what it is about, what for, and how much harm it can do.
 * What names people, or lets devices in, is audited. Who may do it stands in {@link Rules}.
 */
public enum Operation {
    /** Never by itself: what is done as part of another operation, and decided there. */
    ONLY_WITHIN(NOTHING, ADMINISTRATION, OPEN),

    /** Waking, timers: the application's own work. */
    RUN(NOTHING, ADMINISTRATION, OPEN),
    READ_DIRECTORY(NOTHING, SERVICE, OPEN),
    COUNT(NOTHING, OVERSIGHT, OPEN),
    NAME_COLLEAGUES(NOTHING, OVERSIGHT, OPEN),
    ENTER_OFFICE(NOTHING, RECEPTION, OPEN),

    NOTE_ARRIVAL(HALL, RECEPTION, OPEN),
    LIST_ARRIVALS(NOTHING, RECEPTION, OPEN),
    READ_ARRIVAL(ARRIVAL, RECEPTION, OPEN),
    READ_MANIFEST(ARRIVAL, RECEPTION, PERSONAL),
    IMPORT_MANIFEST(ARRIVAL, RECEPTION, PERSONAL),
    CHECK_IN(PASSENGER, RECEPTION, PERSONAL),
    /** All that a flight desk does for an arrival as a whole. */
    KEEP_DESK(ARRIVAL, RECEPTION, PERSONAL),
    /** By whoever holds the ticket, on a screen that was handed to them. */
    CHOOSE_PIN(PASSENGER, RECEPTION, PERSONAL),
    /** To ask at the refreshment table, and to be concerned for somebody. */
    ANSWER_NEEDS(PASSENGER, RECEPTION, PERSONAL),
    READ_NEEDS(ARRIVAL, RECEPTION, PERSONAL),
    /** Who in one's halls waits for something. */
    LIST_NEEDS(NOTHING, RECEPTION, PERSONAL),
    /** For whom in one's halls somebody is concerned. */
    LIST_CONCERNS(NOTHING, Purpose.PROTECTION, PERSONAL),
    /** For whom of an arrival somebody is concerned. */
    READ_CONCERNS(ARRIVAL, Purpose.PROTECTION, PERSONAL),
    /** Whether somebody was concerned for a person. */
    READ_CONCERN(PERSON, Purpose.PROTECTION, PERSONAL),
    /** To give out waiting numbers, call them, and switch a hall to peak mode and back. */
    KEEP_NUMBERS(HALL, RECEPTION, OPEN),
    READ_NUMBERS(HALL, RECEPTION, OPEN),

    READ_HALL(HALL, RECEPTION, OPEN),
    SET_HALL_HOURS(HALL, ADMINISTRATION, OPEN),
    CHANGE_ARRIVAL(ARRIVAL, RECEPTION, OPEN),
    /** What partners are told of arrivals: numbers, nobody's name. */
    READ_EXPECTED(NOTHING, SERVICE, OPEN),
    ACKNOWLEDGE_EXPECTED(NOTHING, SERVICE, OPEN),

    READ_BOARD(NOTHING, OVERSIGHT, OPEN),
    ASK_FOR_SOMEBODY(NOTHING, RECEPTION, OPEN),
    LIST_ATTENTIONS(NOTHING, RECEPTION, OPEN),
    GO_TO_SOMEBODY(ATTENTION, RECEPTION, OPEN),
    RAISE_EMERGENCY(HALL, EMERGENCY, PERSONAL),
    /** To go to whoever is in an emergency, or say that it was none. */
    ANSWER_EMERGENCY(ATTENTION, EMERGENCY, PERSONAL),

    /** Who is on duty, and whose phone would ring now. */
    READ_DUTY(HALL, RECEPTION, OPEN),
    SET_DUTY(HALL, ADMINISTRATION, OPEN),
    /** To be away from one's duty phone for now, and back. */
    LEAVE_DUTY(HALL, RECEPTION, OPEN),

    LIST_KIOSKS(NOTHING, ADMINISTRATION, OPEN),
    ENROL_KIOSK(KIOSK, ADMINISTRATION, OPEN),
    REVOKE_KIOSK(KIOSK, ADMINISTRATION, OPEN),
    SHOW_LIFE(NOTHING, SERVICE, OPEN),

    /** What a hall hands out, and how much of it is left. */
    READ_RELIEF(HALL, RECEPTION, OPEN),
    GIVE_RELIEF(HALL, RECEPTION, OPEN),
    /** What is delivered, counted, spoiled; what is handed out at all. */
    KEEP_RELIEF(HALL, RECEPTION, OPEN),
    /** The same, so that the person's case notes it. */
    GIVE_RELIEF_TO(PERSON, CASEWORK, PERSONAL),

    /** Which self-help groups there are, and when they meet. */
    READ_CLUBS(HALL, CASEWORK, OPEN),
    KEEP_CLUBS(HALL, CASEWORK, OPEN),
    /** Who belongs to one, and who came. */
    READ_CLUB_ROLL(HALL, CASEWORK, PERSONAL),
    /** To belong to one, to have a seat, to have come. */
    JOIN_CLUB(PERSON, CASEWORK, PERSONAL),

    /** What somebody can do and would like; to put them forward, and what became of it. */
    KEEP_WORK(PERSON, CASEWORK, PERSONAL),
    LIST_PLACEMENTS(NOTHING, CASEWORK, PERSONAL),
    /** Who was put forward for a course or a job. */
    READ_PLACEMENTS(HALL, CASEWORK, PERSONAL),
    /** Which courses and jobs there are. */
    READ_OPENINGS(HALL, CASEWORK, OPEN),
    KEEP_OPENINGS(HALL, CASEWORK, OPEN),

    /** For whom the beds of shelters are, and which one a hall asks first. */
    READ_SHELTERS(HALL, CASEWORK, OPEN),
    KEEP_SHELTERS(HALL, OVERSIGHT, OPEN),
    /** Where somebody sleeps, and how long. */
    KEEP_STAY(PERSON, CASEWORK, PERSONAL),
    LIST_STAYS(NOTHING, CASEWORK, PERSONAL),

    /** The business of somebody: its plan, what is bought, visits. */
    KEEP_BUSINESS(PERSON, CASEWORK, PERSONAL),
    /** To vote on its plan. */
    DECIDE_BUSINESS(PERSON, CASEWORK, PERSONAL),
    LIST_BUSINESSES(NOTHING, CASEWORK, PERSONAL),

    /** When buses leave, and how somebody gets home. */
    READ_TIMETABLE(NOTHING, SERVICE, OPEN),
    /** To hand one in, and to put it in force. */
    CHANGE_TIMETABLE(NOTHING, ADMINISTRATION, OPEN),

    /** What there is for the way home, and what is proposed to whom. */
    READ_FUND(ARRIVAL, CASEWORK, PERSONAL),
    OPEN_FUND(ARRIVAL, OVERSIGHT, OPEN),
    /** To decide what somebody gets, and to take it back. */
    GIVE_FROM_FUND(ARRIVAL, CASEWORK, PERSONAL),
    /** What became of the money: numbers, nobody's name. */
    READ_FUND_REPORT(ARRIVAL, OVERSIGHT, OPEN),
    /** To have a voucher on paper, which is as good as money. */
    PRINT_VOUCHER(ARRIVAL, CASEWORK, PERSONAL),
    /** By the carrier it is made out to. */
    REDEEM_VOUCHER(NOTHING, SERVICE, PERSONAL),
    LIST_VOUCHERS(NOTHING, SERVICE, OPEN),

    PERMIT_CALL(NOTHING, SERVICE, OPEN),
    RECORD_CALL(NOTHING, SERVICE, OPEN),
    CALL_FAMILY(NOTHING, SERVICE, OPEN),
    FOLLOW_OWN_CALL(CALL, SERVICE, OPEN),
    LIST_CALLS(NOTHING, OVERSIGHT, PERSONAL),
    /** To have a message for a family tried again, and to let it go. */
    STEER_MESSAGE(CALL, OVERSIGHT, PERSONAL),
    /** How long calls of a hall may last, and what they cost. */
    READ_CALL_TERMS(HALL, OVERSIGHT, OPEN),
    SET_CALL_TERMS(HALL, ADMINISTRATION, OPEN),
    /** To call the hall's own test number through the trunk. */
    TEST_TRUNK(HALL, OVERSIGHT, OPEN),
    /** Which countries are called, and what a minute costs. */
    READ_TARIFF(NOTHING, OVERSIGHT, OPEN),
    CHANGE_TARIFF(NOTHING, ADMINISTRATION, PERSONAL),
    LIST_BLOCKED_NUMBERS(NOTHING, OVERSIGHT, PERSONAL),
    /** To block one, to agree that it is blocked, to lift that. */
    BLOCK_NUMBER(NOTHING, OVERSIGHT, PERSONAL),

    /** To prepare the calls of a child, and to end one. */
    ACCOMPANY_CALL(HALL, CASEWORK, CHILD),

    /** By a family that rings the hall. */
    LEAVE_FAMILY_WORD(NOTHING, SERVICE, OPEN),
    LIST_FAMILY_WORDS(NOTHING, CASEWORK, PERSONAL),
    READ_FAMILY_WORD(FAMILY_WORD, CASEWORK, PERSONAL),
    HEAR_FAMILY_WORD(FAMILY_WORD, CASEWORK, PERSONAL),
    /** To look for whom it is for, to say who that is, and that it could not be passed on. */
    KEEP_FAMILY_WORD(FAMILY_WORD, CASEWORK, PERSONAL),
    /** To pass it on, with the number that was left. */
    PASS_ON_FAMILY_WORD(FAMILY_WORD, Purpose.PROTECTION, PERSONAL),
    /** The same where it is for a minor or for somebody who may be in danger. */
    PASS_ON_GUARDED_WORD(FAMILY_WORD, Purpose.PROTECTION, CHILD),

    ASK_FOR_HELP(NOTHING, SERVICE, OPEN),
    OPEN_TICKET(NOTHING, SERVICE, OPEN),
    /** By whoever holds the ticket and knows its PIN. */
    CONFIRM_OWN_HELP(NOTHING, SERVICE, PERSONAL),

    SEARCH_PEOPLE(NOTHING, CASEWORK, PERSONAL),
    CHECK_DUPLICATES(NOTHING, RECEPTION, PERSONAL),
    LIST_REQUESTS(NOTHING, CASEWORK, PERSONAL),
    READ_REQUEST(REQUEST, CASEWORK, PERSONAL),
    LINK_REQUEST(REQUEST, CASEWORK, PERSONAL),
    ALLOW_PIN_AGAIN(REQUEST, CASEWORK, PERSONAL),
    READ_CASE(PERSON, CASEWORK, PERSONAL),
    TAKE_OVER_CASE(PERSON, CASEWORK, PERSONAL),
    PROTECT_CASE(PERSON, Purpose.PROTECTION, PERSONAL),
    BREAK_GLASS(NOTHING, EMERGENCY, PERSONAL),
    REVIEW_BROKEN_GLASS(NOTHING, OVERSIGHT, PERSONAL),

    READ_NOTES(PERSON, CASEWORK, PERSONAL),
    WRITE_NOTE(PERSON, CASEWORK, PERSONAL),
    READ_CHILD_NOTES(PERSON, Purpose.PROTECTION, CHILD),
    WRITE_CHILD_NOTE(PERSON, Purpose.PROTECTION, CHILD),
    READ_TRAFFICKING_NOTES(PERSON, Purpose.PROTECTION, TRAFFICKING),
    WRITE_TRAFFICKING_NOTE(PERSON, Purpose.PROTECTION, TRAFFICKING),
    READ_PSYCHOSOCIAL_NOTES(PERSON, CASEWORK, PSYCHOSOCIAL),
    WRITE_PSYCHOSOCIAL_NOTE(PERSON, CASEWORK, PSYCHOSOCIAL),
    ASK_ERASURE(PERSON, OVERSIGHT, PERSONAL, true),
    LIST_ERASURES(NOTHING, OVERSIGHT, PERSONAL),
    DECIDE_ERASURE(PERSON, OVERSIGHT, PERSONAL, true),

    SEND_REFERRAL(REQUEST, CASEWORK, PERSONAL),
    LIST_REFERRALS(NOTHING, CASEWORK, PERSONAL),
    READ_REFERRAL(REFERRAL, CASEWORK, PERSONAL),
    /** To refer somebody together with a member of their family. */
    REFER_RELATIVE(PERSON, CASEWORK, PERSONAL),
    WITHDRAW_REFERRAL(REFERRAL, CASEWORK, PERSONAL),
    REPLY_TO_PARTNER(REFERRAL, CASEWORK, PERSONAL),
    CONFIRM_HELP(REFERRAL, CASEWORK, PERSONAL),
    /** What happened to one's own referrals. */
    READ_NOTIFICATIONS(NOTHING, SERVICE, PERSONAL),
    COUNT_NOTIFICATIONS(NOTHING, SERVICE, OPEN),
    /** That one has read them. */
    MARK_NOTIFICATIONS(NOTHING, SERVICE, OPEN),
    READ_INBOX(NOTHING, SERVICE, PERSONAL),
    READ_REFERRED(REFERRAL, SERVICE, PERSONAL),
    ANSWER_REFERRAL(REFERRAL, SERVICE, PERSONAL),
    FINISH_REFERRAL(REFERRAL, SERVICE, PERSONAL),
    /** Which referral to the own organisation somebody comes for who shows a ticket. */
    SEARCH_BY_TICKET(NOTHING, SERVICE, PERSONAL),
    SEE_WITHDRAWAL(REFERRAL, SERVICE, PERSONAL),

    /** How partners answer: numbers, nobody's name. */
    READ_SCORECARD(NOTHING, OVERSIGHT, OPEN),
    /** Which referrals a number of it counts. */
    LIST_COUNTED(NOTHING, OVERSIGHT, PERSONAL),
    READ_AUDIT_OF_CASE(PERSON, OVERSIGHT, PERSONAL),
    READ_AUDIT(NOTHING, OVERSIGHT, PERSONAL),
    VERIFY_AUDIT(NOTHING, OVERSIGHT, PERSONAL),
    READ_KEYS(NOTHING, ADMINISTRATION, OPEN),
    ROTATE_KEYS(NOTHING, ADMINISTRATION, PERSONAL),

    LIST_EXPORTS(NOTHING, OVERSIGHT, OPEN),
    ASK_EXPORT(NOTHING, OVERSIGHT, PERSONAL),
    DECIDE_EXPORT(NOTHING, OVERSIGHT, PERSONAL, true),
    TAKE_EXPORT(NOTHING, OVERSIGHT, PERSONAL, true),
    /** A piece of an export that was taken. */
    READ_EXPORT(NOTHING, OVERSIGHT, OPEN),

    ASK_HOLD(PERSON, OVERSIGHT, PERSONAL),
    DECIDE_HOLD(PERSON, OVERSIGHT, PERSONAL, true),
    LIST_RETENTION(NOTHING, OVERSIGHT, PERSONAL),
    REVIEW_RETENTION(PERSON, OVERSIGHT, PERSONAL, true),
    READ_SHARING(NOTHING, OVERSIGHT, OPEN),
    AGREE_SHARING(NOTHING, OVERSIGHT, OPEN, true),
    END_SHARING(NOTHING, OVERSIGHT, OPEN, true),

    /** Somebody who is on no list. */
    REGISTER_PERSON(HALL, CASEWORK, PERSONAL),
    OPEN_CASE(PERSON, CASEWORK, PERSONAL),
    CORRECT_PERSON(PERSON, CASEWORK, PERSONAL),
    FORM_FAMILY(PERSON, CASEWORK, PERSONAL),
    READ_FAMILY(FAMILY, CASEWORK, PERSONAL),
    CHANGE_FAMILY(FAMILY, CASEWORK, PERSONAL),
    NOTE_CHILD_ABROAD(PERSON, Purpose.PROTECTION, PERSONAL),
    LIST_CHILDREN_ABROAD(NOTHING, Purpose.PROTECTION, PERSONAL),
    RECORD_CONSENT(PERSON, CASEWORK, PERSONAL),
    WITHDRAW_CONSENT(PERSON, CASEWORK, PERSONAL),
    /** That somebody who cannot be asked is in danger of life or body. */
    RECORD_VITAL_BASIS(PERSON, EMERGENCY, PERSONAL),
    /** What the best interests of a child ask for. */
    RECORD_CHILD_BASIS(PERSON, Purpose.PROTECTION, PERSONAL),
    /** An order or a duty of law. */
    RECORD_LAW_BASIS(PERSON, CASEWORK, PERSONAL),
    /** The second person, against a no or for an order. */
    APPROVE_BASIS(PERSON, OVERSIGHT, PERSONAL, true),
    END_BASIS(PERSON, CASEWORK, PERSONAL),
    LIST_BASES(NOTHING, OVERSIGHT, PERSONAL),

    /** Two records are of one person. */
    MERGE_PEOPLE(PERSON, CASEWORK, PERSONAL),
    /** They are of two people after all. */
    UNMERGE_PEOPLE(PERSON, CASEWORK, PERSONAL),
    /** Two people who are alike are not one. */
    DECIDE_DISTINCT(PERSON, CASEWORK, PERSONAL),

    /** To note that somebody left for home, and whether they arrived. */
    KEEP_HOMECOMING(PERSON, CASEWORK, PERSONAL),
    LIST_HOMECOMINGS(NOTHING, CASEWORK, PERSONAL),
    /** When buses of the hall leave, and how many seats they have. */
    READ_SHUTTLES(HALL, CASEWORK, OPEN),
    KEEP_SHUTTLES(HALL, CASEWORK, OPEN),
    /** Who has a seat. */
    READ_SHUTTLE_SEATS(HALL, CASEWORK, PERSONAL),
    /** To look after somebody's papers, and to ask for money for them. */
    KEEP_PAPERS(PERSON, CASEWORK, PERSONAL),
    LIST_PAPERS(NOTHING, CASEWORK, PERSONAL),
    /** To agree to money for a paper that somebody else asked for. */
    DECIDE_GRANT(PERSON, CASEWORK, PERSONAL, true),
    LIST_FOLLOW_UPS(NOTHING, CASEWORK, PERSONAL),
    FINISH_FOLLOW_UP(FOLLOW_UP, CASEWORK, PERSONAL),

    READ_OWN_ACCOUNT(NOTHING, OWN_ACCOUNT, OPEN),
    END_OWN_SESSIONS(NOTHING, OWN_ACCOUNT, OPEN),
    STEP_UP(NOTHING, OWN_ACCOUNT, OPEN),
    HAND_SCREEN(NOTHING, OWN_ACCOUNT, OPEN),
    CHANGE_OWN_PASSWORD(NOTHING, OWN_ACCOUNT, OPEN, true),
    CHANGE_OWN_FACTORS(NOTHING, OWN_ACCOUNT, OPEN, true),

    ADD_ORGANISATION(NOTHING, ADMINISTRATION, OPEN),
    LIST_ACCOUNTS(NOTHING, ADMINISTRATION, OPEN),
    READ_ACCOUNT(ACCOUNT, ADMINISTRATION, OPEN),
    /** Staff, and the coordinators of partners. */
    INVITE_ACCOUNT(NOTHING, ADMINISTRATION, PERSONAL, true),
    /** Into one's own organisation. */
    INVITE_MEMBER(NOTHING, ADMINISTRATION, PERSONAL, true),
    /** The first, or one where all others are lost. */
    INVITE_ADMINISTRATOR(NOTHING, ADMINISTRATION, PERSONAL),
    /** A link to come in, or to choose a password anew. */
    ISSUE_LINK(ACCOUNT, ADMINISTRATION, PERSONAL, true),
    CHANGE_ACCOUNT(ACCOUNT, ADMINISTRATION, PERSONAL, true),
    RESET_SECOND_FACTOR(ACCOUNT, ADMINISTRATION, PERSONAL, true),
    DISABLE_ACCOUNT(ACCOUNT, ADMINISTRATION, PERSONAL),
    ENABLE_ACCOUNT(ACCOUNT, ADMINISTRATION, PERSONAL),

    READ_SERVICE(Kind.SERVICE, SERVICE, OPEN),
    LIST_OWN_SERVICES(NOTHING, SERVICE, OPEN),
    /** Shelters of which others must not know where they are, nor their names. */
    SEE_RESTRICTED_SERVICES(NOTHING, Purpose.PROTECTION, OPEN),
    ADD_SERVICE(NOTHING, ADMINISTRATION, OPEN),
    /** What it says of itself, and that this is so. */
    CHANGE_SERVICE(Kind.SERVICE, ADMINISTRATION, OPEN),
    /** How many places are left, and what becomes of those that are held. */
    TELL_CAPACITY(Kind.SERVICE, SERVICE, OPEN),
    /** To keep a place for somebody on the way. */
    HOLD_PLACE(Kind.SERVICE, CASEWORK, OPEN),
    LIST_PLACE_HOLDS(NOTHING, SERVICE, OPEN),
    DESCRIBE_ORGANISATION(NOTHING, ADMINISTRATION, OPEN),

    LIST_PROVIDERS(NOTHING, ADMINISTRATION, OPEN),
    ADD_PROVIDER(NOTHING, ADMINISTRATION, OPEN, true),
    CHANGE_PROVIDER(NOTHING, ADMINISTRATION, OPEN, true),

    LIST_API_TOKENS(NOTHING, ADMINISTRATION, OPEN),
    MAKE_API_TOKEN(NOTHING, ADMINISTRATION, PERSONAL, true),
    REVOKE_API_TOKEN(API_TOKEN, ADMINISTRATION, PERSONAL),

    LIST_WEBHOOKS(NOTHING, ADMINISTRATION, OPEN),
    ADD_WEBHOOK(NOTHING, ADMINISTRATION, PERSONAL, true),
    /** To pause it, let it go on, or take it away. */
    CHANGE_WEBHOOK(WEBHOOK, ADMINISTRATION, PERSONAL),
    ROTATE_WEBHOOK(WEBHOOK, ADMINISTRATION, PERSONAL, true),
    TRY_WEBHOOK(WEBHOOK, ADMINISTRATION, OPEN),
    LIST_DEAD_LETTERS(NOTHING, OVERSIGHT, OPEN),
    RESOLVE_DEAD_LETTER(NOTHING, OVERSIGHT, PERSONAL);

    private final Kind kind;
    private final Purpose purpose;
    private final Sensitivity sensitivity;
    private final boolean stepUp;

    Operation(Kind kind, Purpose purpose, Sensitivity sensitivity) {
        this(kind, purpose, sensitivity, false);
    }

    Operation(Kind kind, Purpose purpose, Sensitivity sensitivity, boolean stepUp) {
        this.kind = kind;
        this.purpose = purpose;
        this.sensitivity = sensitivity;
        this.stepUp = stepUp;
    }

    /** What it is about. */
    public Kind kind() {
        return kind;
    }

    /** What it is for. */
    public Purpose purpose() {
        return purpose;
    }

    /** How much harm its knowledge can do. */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /** Whether people must have shown lately again who they are. */
    public boolean stepUp() {
        return stepUp;
    }

    /** Whether it is written into the audit: what names people, and what changes who or what gets in. */
    public boolean audited() {
        return sensitivity != OPEN || stepUp || purpose == ADMINISTRATION && kind != NOTHING;
    }

    /** Whether it is about oneself, and so open before a second factor is set up. */
    public boolean own() {
        return purpose == Purpose.OWN_ACCOUNT;
    }
}
