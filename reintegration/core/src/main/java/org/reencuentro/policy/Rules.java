package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.*;
import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.ENDED;
import static org.reencuentro.policy.Relation.GLASS_BROKEN;
import static org.reencuentro.policy.Relation.MEMBER;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.OTHER_HALL;
import static org.reencuentro.policy.Relation.OTHER_ORGANISATION;
import static org.reencuentro.policy.Relation.PROMISED;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Relation.SAME_ORGANISATION;
import static org.reencuentro.policy.Relation.SELF;
import static org.reencuentro.policy.Relation.UNANSWERED;
import static org.reencuentro.policy.Role.ADMINISTRATOR;
import static org.reencuentro.policy.Role.ANALYST;
import static org.reencuentro.policy.Role.CASEWORKER;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.EXCHANGE;
import static org.reencuentro.policy.Role.FLIGHT_DESK;
import static org.reencuentro.policy.Role.KIOSK;
import static org.reencuentro.policy.Role.OPERATOR;
import static org.reencuentro.policy.Role.PARTNER_COORDINATOR;
import static org.reencuentro.policy.Role.PARTNER_MEMBER;
import static org.reencuentro.policy.Role.PARTNER_SYSTEM;
import static org.reencuentro.policy.Role.PSYCHOLOGIST;
import static org.reencuentro.policy.Role.SUPERVISOR;
import static org.reencuentro.policy.Role.SYSTEM;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The one table of who may do what: role × operation × relation. What does not stand here is hidden. It is written out
 * whole in {@code docs/security/matrix.csv}, and every cell of that is tried on the running application.
 */
final class Rules {
    static final Set<Role> CASE_ROLES = EnumSet.of(CASEWORKER, CHILD_PROTECTION, PSYCHOLOGIST, SUPERVISOR);
    static final Set<Role> PARTNERS = EnumSet.of(PARTNER_MEMBER, PARTNER_COORDINATOR, PARTNER_SYSTEM);
    static final Set<Role> IN_THE_HALL =
            EnumSet.of(FLIGHT_DESK, CASEWORKER, CHILD_PROTECTION, PSYCHOLOGIST, SUPERVISOR);

    private final Map<Operation, Map<Role, Map<Relation, Verdict>>> cells = new EnumMap<>(Operation.class);

    Rules() {
        reception();
        arrivals();
        calls();
        cases();
        people();
        merging();
        notes();
        erasures();
        referrals();
        accounts();
        let(EnumSet.of(SYSTEM), RUN, NONE);
        oversight();
        DirectoryRules.add(this);
        DeliveryRules.add(this);
        BasisRules.add(this);
        TransportRules.add(this);
        PaperRules.add(this);
        ReliefRules.add(this);
        ClubRules.add(this);
        WorkRules.add(this);
        BusinessRules.add(this);
        ShelterRules.add(this);
        FundRules.add(this);
        CallTermsRules.add(this);
        FamilyWordRules.add(this);
    }

    private void reception() {
        let(IN_THE_HALL, READ_DIRECTORY, NONE);
        let(EnumSet.of(ANALYST, ADMINISTRATOR, KIOSK, SYSTEM), READ_DIRECTORY, NONE);
        let(PARTNERS, READ_DIRECTORY, NONE);
        let(IN_THE_HALL, COUNT, NONE);
        let(IN_THE_HALL, NAME_COLLEAGUES, NONE);
        let(EnumSet.of(ADMINISTRATOR), NAME_COLLEAGUES, NONE);
        let(EnumSet.of(ANALYST, ADMINISTRATOR), COUNT, NONE);
        let(EnumSet.complementOf(EnumSet.copyOf(machinesOnly())), ENTER_OFFICE, NONE);
        Set<Role> desk = EnumSet.of(FLIGHT_DESK, CASEWORKER, CHILD_PROTECTION, SUPERVISOR);
        let(desk, LIST_ARRIVALS, NONE);
        let(desk, READ_ARRIVAL, SAME_HALL);
        let(desk, READ_MANIFEST, SAME_HALL);
        let(desk, CHECK_IN, SAME_HALL);
        let(desk, KEEP_DESK, SAME_HALL);
        let(desk, CHOOSE_PIN, SAME_HALL);
        let(desk, ANSWER_NEEDS, SAME_HALL);
        let(desk, READ_NEEDS, SAME_HALL);
        let(desk, LIST_NEEDS, NONE);
        Set<Role> concerned = EnumSet.of(CHILD_PROTECTION, SUPERVISOR);
        let(concerned, LIST_CONCERNS, NONE);
        let(concerned, READ_CONCERNS, SAME_HALL);
        let(concerned, READ_CONCERN, ASSIGNED, SAME_HALL, PROTECTED);
        let(desk, KEEP_NUMBERS, SAME_HALL);
        let(IN_THE_HALL, READ_NUMBERS, SAME_HALL);
        let(EnumSet.of(FLIGHT_DESK, SUPERVISOR), NOTE_ARRIVAL, SAME_HALL);
        let(EnumSet.of(FLIGHT_DESK, SUPERVISOR), IMPORT_MANIFEST, SAME_HALL);
        let(EnumSet.of(SYSTEM), NOTE_ARRIVAL, SAME_HALL);
        let(EnumSet.of(SYSTEM), IMPORT_MANIFEST, SAME_HALL);
        let(EnumSet.of(SYSTEM), LIST_ARRIVALS, NONE);
        let(EnumSet.of(SUPERVISOR, ADMINISTRATOR), READ_BOARD, NONE);
        let(EnumSet.of(SUPERVISOR, ADMINISTRATOR, SYSTEM), LIST_KIOSKS, NONE);
        let(EnumSet.of(KIOSK), SHOW_LIFE, NONE);
        for (Operation device : EnumSet.of(ENROL_KIOSK, REVOKE_KIOSK)) {
            let(EnumSet.of(SUPERVISOR, ADMINISTRATOR, SYSTEM), device, SAME_HALL);
            let(EnumSet.of(ADMINISTRATOR), device, OTHER_HALL);
        }
        let(EnumSet.of(KIOSK, EXCHANGE), ASK_FOR_SOMEBODY, NONE);
        let(IN_THE_HALL, LIST_ATTENTIONS, NONE);
        let(EnumSet.of(ADMINISTRATOR), LIST_ATTENTIONS, NONE);
        let(IN_THE_HALL, GO_TO_SOMEBODY, SAME_HALL);
        let(IN_THE_HALL, READ_DUTY, SAME_HALL);
        let(EnumSet.of(SYSTEM), READ_DUTY, SAME_HALL);
        let(EnumSet.of(SUPERVISOR, SYSTEM), SET_DUTY, SAME_HALL);
        let(IN_THE_HALL, LEAVE_DUTY, SAME_HALL);
        let(IN_THE_HALL, RAISE_EMERGENCY, SAME_HALL);
        let(IN_THE_HALL, ANSWER_EMERGENCY, SAME_HALL);
    }

    private void arrivals() {
        let(IN_THE_HALL, READ_HALL, SAME_HALL);
        let(EnumSet.of(SYSTEM), READ_HALL, SAME_HALL);
        let(EnumSet.of(SUPERVISOR, SYSTEM), SET_HALL_HOURS, SAME_HALL);
        let(EnumSet.of(FLIGHT_DESK, SUPERVISOR), CHANGE_ARRIVAL, SAME_HALL);
        let(PARTNERS, READ_EXPECTED, NONE);
        let(PARTNERS, ACKNOWLEDGE_EXPECTED, NONE);
    }

    static Set<Role> machinesOnly() {
        Set<Role> machines = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> !role.account()).forEach(machines::add);
        return machines;
    }

    private void calls() {
        let(EnumSet.of(EXCHANGE), PERMIT_CALL, NONE);
        let(EnumSet.of(EXCHANGE, SYSTEM), RECORD_CALL, NONE);
        let(EnumSet.of(KIOSK), CALL_FAMILY, NONE);
        let(EnumSet.of(KIOSK), FOLLOW_OWN_CALL, SELF);
        let(EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR), LIST_CALLS, NONE);
        let(EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR), STEER_MESSAGE, SAME_HALL);
        let(EnumSet.of(KIOSK, EXCHANGE), ASK_FOR_HELP, NONE);
        let(EnumSet.of(KIOSK, EXCHANGE), OPEN_TICKET, NONE);
        let(EnumSet.of(KIOSK), CONFIRM_OWN_HELP, NONE);
    }

    private void cases() {
        let(CASE_ROLES, SEARCH_PEOPLE, NONE);
        let(CASE_ROLES, CHECK_DUPLICATES, NONE);
        let(EnumSet.of(FLIGHT_DESK, SYSTEM), CHECK_DUPLICATES, NONE);
        let(CASE_ROLES, BREAK_GLASS, NONE);
        let(EnumSet.of(SUPERVISOR), REVIEW_BROKEN_GLASS, NONE);
        for (Operation reading : EnumSet.of(READ_CASE, READ_REQUEST, READ_REFERRAL)) {
            let(CASE_ROLES, reading, ASSIGNED, SAME_HALL, GLASS_BROKEN);
            let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), reading, PROTECTED);
        }
        Set<Role> workers = EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR);
        let(workers, LIST_REQUESTS, NONE);
        let(workers, LIST_REFERRALS, NONE);
        let(workers, LIST_FOLLOW_UPS, NONE);
        for (Operation writing : EnumSet.of(
                LINK_REQUEST,
                ALLOW_PIN_AGAIN,
                SEND_REFERRAL,
                REFER_RELATIVE,
                WITHDRAW_REFERRAL,
                REPLY_TO_PARTNER,
                CONFIRM_HELP,
                FINISH_FOLLOW_UP,
                TAKE_OVER_CASE)) {
            let(workers, writing, ASSIGNED, SAME_HALL);
            let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), writing, PROTECTED);
            refuse(CASE_ROLES, writing, GLASS_BROKEN);
        }
        let(EnumSet.of(CASEWORKER), PROTECT_CASE, ASSIGNED);
        refuse(EnumSet.of(CASEWORKER), PROTECT_CASE, SAME_HALL);
        refuse(CASE_ROLES, PROTECT_CASE, GLASS_BROKEN);
        let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), PROTECT_CASE, ASSIGNED, SAME_HALL, PROTECTED);
    }

    private void people() {
        let(CASE_ROLES, REGISTER_PERSON, SAME_HALL);
        let(CASE_ROLES, READ_FAMILY, ASSIGNED, SAME_HALL, GLASS_BROKEN);
        let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), READ_FAMILY, PROTECTED);
        for (Operation writing : EnumSet.of(
                OPEN_CASE,
                CORRECT_PERSON,
                FORM_FAMILY,
                CHANGE_FAMILY,
                NOTE_CHILD_ABROAD,
                RECORD_CONSENT,
                WITHDRAW_CONSENT)) {
            let(CASE_ROLES, writing, ASSIGNED, SAME_HALL);
            let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), writing, PROTECTED);
            refuse(CASE_ROLES, writing, GLASS_BROKEN);
        }
        let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), LIST_CHILDREN_ABROAD, NONE);
    }

    /** Whoever decides must see both records; what is behind an emergency or in another hall is decided by others. */
    private void merging() {
        for (Operation deciding : EnumSet.of(MERGE_PEOPLE, UNMERGE_PEOPLE, DECIDE_DISTINCT)) {
            let(EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR), deciding, ASSIGNED, SAME_HALL);
            let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), deciding, PROTECTED);
            refuse(CASE_ROLES, deciding, GLASS_BROKEN);
        }
    }

    private void notes() {
        let(CASE_ROLES, READ_NOTES, ASSIGNED, SAME_HALL, GLASS_BROKEN);
        let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), READ_NOTES, PROTECTED);
        let(CASE_ROLES, WRITE_NOTE, ASSIGNED, SAME_HALL);
        let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), WRITE_NOTE, PROTECTED);
        refuse(CASE_ROLES, WRITE_NOTE, GLASS_BROKEN);
        // Compartments open to one role, and not by breaking glass.
        for (Operation compartment :
                EnumSet.of(READ_CHILD_NOTES, WRITE_CHILD_NOTE, READ_TRAFFICKING_NOTES, WRITE_TRAFFICKING_NOTE)) {
            let(EnumSet.of(CHILD_PROTECTION), compartment, ASSIGNED, SAME_HALL, PROTECTED);
        }
        let(EnumSet.of(PSYCHOLOGIST), READ_PSYCHOSOCIAL_NOTES, ASSIGNED, SAME_HALL);
        let(EnumSet.of(PSYCHOLOGIST), WRITE_PSYCHOSOCIAL_NOTE, ASSIGNED, SAME_HALL);
    }

    private void erasures() {
        let(EnumSet.of(SUPERVISOR), ASK_ERASURE, ASSIGNED, SAME_HALL, PROTECTED);
        let(EnumSet.of(SUPERVISOR), LIST_ERASURES, NONE);
        let(EnumSet.of(SUPERVISOR), DECIDE_ERASURE, ASSIGNED, SAME_HALL, PROTECTED);
    }

    private void referrals() {
        Set<Role> told = EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR, PARTNER_MEMBER, PARTNER_COORDINATOR);
        let(told, READ_NOTIFICATIONS, NONE);
        let(told, COUNT_NOTIFICATIONS, NONE);
        let(told, MARK_NOTIFICATIONS, NONE);
        let(PARTNERS, READ_INBOX, NONE);
        let(PARTNERS, READ_REFERRED, UNANSWERED, PROMISED, ENDED);
        let(PARTNERS, ANSWER_REFERRAL, UNANSWERED, PROMISED, ENDED);
        let(PARTNERS, FINISH_REFERRAL, UNANSWERED, PROMISED, ENDED);
        let(PARTNERS, SEE_WITHDRAWAL, UNANSWERED, PROMISED, ENDED);
        let(EnumSet.of(PARTNER_MEMBER, PARTNER_COORDINATOR), SEARCH_BY_TICKET, NONE);
        Set<Role> agreeing = EnumSet.of(SUPERVISOR, ADMINISTRATOR);
        let(agreeing, READ_SHARING, NONE);
        let(agreeing, AGREE_SHARING, NONE);
        let(agreeing, END_SHARING, NONE);
        let(EnumSet.of(SYSTEM), AGREE_SHARING, NONE);
    }

    private void accounts() {
        Set<Role> people = EnumSet.complementOf(EnumSet.copyOf(machinesOnly()));
        for (Operation own : EnumSet.of(
                READ_OWN_ACCOUNT, END_OWN_SESSIONS, STEP_UP, HAND_SCREEN, CHANGE_OWN_PASSWORD, CHANGE_OWN_FACTORS)) {
            let(people, own, NONE);
        }
        Set<Role> administrator = EnumSet.of(ADMINISTRATOR);
        Set<Role> coordinator = EnumSet.of(PARTNER_COORDINATOR);
        let(administrator, ADD_ORGANISATION, NONE);
        let(administrator, INVITE_ACCOUNT, NONE);
        let(coordinator, INVITE_MEMBER, NONE);
        let(EnumSet.of(OPERATOR, SYSTEM), INVITE_ADMINISTRATOR, NONE);
        let(administrator, LIST_ACCOUNTS, NONE);
        let(coordinator, LIST_ACCOUNTS, NONE);
        let(administrator, READ_ACCOUNT, SELF, OTHER_ORGANISATION);
        let(coordinator, READ_ACCOUNT, SELF, MEMBER, SAME_ORGANISATION);
        for (Operation change : EnumSet.of(ISSUE_LINK, RESET_SECOND_FACTOR, DISABLE_ACCOUNT, ENABLE_ACCOUNT)) {
            let(administrator, change, OTHER_ORGANISATION);
            refuse(administrator, change, SELF);
            let(coordinator, change, MEMBER);
            refuse(coordinator, change, SELF, SAME_ORGANISATION);
        }
        let(administrator, CHANGE_ACCOUNT, OTHER_ORGANISATION);
        refuse(administrator, CHANGE_ACCOUNT, SELF);
        for (Operation provider : EnumSet.of(LIST_PROVIDERS, ADD_PROVIDER, CHANGE_PROVIDER)) {
            let(administrator, provider, NONE);
        }
        let(EnumSet.of(ADMINISTRATOR, PARTNER_COORDINATOR), LIST_API_TOKENS, NONE);
        let(EnumSet.of(ADMINISTRATOR, PARTNER_COORDINATOR), MAKE_API_TOKEN, NONE);
        let(administrator, REVOKE_API_TOKEN, OTHER_ORGANISATION);
        let(coordinator, REVOKE_API_TOKEN, SAME_ORGANISATION);
    }

    private void oversight() {
        let(EnumSet.of(SUPERVISOR), READ_SCORECARD, NONE);
        let(EnumSet.of(SUPERVISOR), LIST_COUNTED, NONE);
        let(EnumSet.of(SUPERVISOR), READ_AUDIT_OF_CASE, ASSIGNED, SAME_HALL, PROTECTED);
        let(EnumSet.of(SUPERVISOR), READ_AUDIT, NONE);
        let(EnumSet.of(OPERATOR), VERIFY_AUDIT, NONE);
        let(EnumSet.of(OPERATOR), READ_KEYS, NONE);
        let(EnumSet.of(OPERATOR), ROTATE_KEYS, NONE);
        for (Operation exporting : EnumSet.of(LIST_EXPORTS, ASK_EXPORT, DECIDE_EXPORT, TAKE_EXPORT, READ_EXPORT)) {
            let(EnumSet.of(SUPERVISOR, ANALYST), exporting, NONE);
        }
        let(EnumSet.of(SUPERVISOR), ASK_HOLD, ASSIGNED, SAME_HALL, PROTECTED);
        let(EnumSet.of(SUPERVISOR), DECIDE_HOLD, ASSIGNED, SAME_HALL, PROTECTED);
        let(EnumSet.of(SUPERVISOR), LIST_RETENTION, NONE);
        let(EnumSet.of(SUPERVISOR), REVIEW_RETENTION, ASSIGNED, SAME_HALL, PROTECTED);
    }

    void let(Set<Role> roles, Operation operation, Relation... relations) {
        put(roles, operation, Verdict.ALLOWED, relations);
    }

    void refuse(Set<Role> roles, Operation operation, Relation... relations) {
        put(roles, operation, Verdict.DENIED, relations);
    }

    private void put(Set<Role> roles, Operation operation, Verdict verdict, Relation... relations) {
        for (Role role : roles) {
            for (Relation relation : relations) {
                if (!operation.kind().relations().contains(relation)) {
                    throw new IllegalArgumentException(operation + " knows no " + relation);
                }
                cells.computeIfAbsent(operation, any -> new EnumMap<>(Role.class))
                        .computeIfAbsent(role, any -> new EnumMap<>(Relation.class))
                        .put(relation, verdict);
            }
        }
    }

    Verdict of(Role role, Operation operation, Relation relation) {
        return cells.getOrDefault(operation, Map.of())
                .getOrDefault(role, Map.of())
                .getOrDefault(relation, Verdict.HIDDEN);
    }
}
