package org.reencuentro.telephony;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.reencuentro.call.Accompaniments;
import org.reencuentro.call.Calls;
import org.reencuentro.call.HallTerms;
import org.reencuentro.call.Journal;
import org.reencuentro.call.OpenCalls;
import org.reencuentro.call.SignOnTries;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.call.VoiceMessages;
import org.reencuentro.duty.Duties;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Requests;
import org.reencuentro.telephony.asterisk.AsteriskExchange;
import org.reencuentro.telephony.asterisk.AsteriskQuestions;
import org.reencuentro.ticket.TicketTries;
import org.reencuentro.ticket.Tickets;
import org.reencuentro.word.FamilyWords;

/**
 * Brings the telephone lines up once the application stands, and takes them down before it. The exchange may come, go
 * and come again at any time.
 */
@Singleton
@Startup
@DependsOn("ApplicationStart")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Telephony {
    private static final Logger LOG = Logger.getLogger(Telephony.class);
    private static final long OVERDUE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long NOT_ASKED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long TERMS_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** What the journal grew by within this time is taken in together. */
    private static final long GATHER_MILLIS = 100;

    @Inject
    Clock clock;

    @Inject
    Settings coreSettings;

    @Inject
    Outbox outbox;

    @Inject
    Halls halls;

    @Inject
    Calls calls;

    @Inject
    OpenCalls openCalls;

    @Inject
    HallTerms terms;

    @Inject
    Accompaniments accompaniments;

    @Inject
    SignOnTries signOnTries;

    @Inject
    TrunkTests trunkTests;

    @Inject
    Journal journal;

    @Inject
    VoiceMessages messages;

    @Inject
    FamilyWords words;

    @Inject
    Board board;

    @Inject
    Attentions attentions;

    @Inject
    Duties duties;

    @Inject
    Requests requests;

    @Inject
    Tickets tickets;

    @Inject
    TicketTries ticketTries;

    @Inject
    Once once;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory threads;

    private final Semaphore journalGrew = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private AsteriskExchange exchange;
    private AsteriskQuestions questions;
    private AskedCalls asked;
    private Optional<MessageRounds> rounds = Optional.empty();

    @PostConstruct
    void start() {
        TelephonySettings settings = TelephonySettings.read(ConfigProvider.getConfig());
        running = true;
        Sightings sightings = new Sightings(clock, calls, trunkTests, board, attentions, journalGrew::release);
        ThreadFactory acting = Callers.threads(threads, Subject.exchange());
        exchange = new AsteriskExchange(settings, coreSettings.trunk().isPresent(), board, sightings::take, acting);
        Optional<MessageAudio> audio = settings.journal().map(folder -> new MessageAudio(folder, clock));
        PhoneDesk desk = new PhoneDesk(calls, attentions, halls, accompaniments, signOnTries, duties);
        questions = new AsteriskQuestions(
                settings.agiPort(),
                desk,
                new RequestDesk(halls, requests, tickets, ticketTries, once),
                new MessageDesk(messages, audio),
                new FamilyDesk(words, audio),
                acting);
        asked = new AskedCalls(clock, calls, accompaniments, trunkTests, exchange);
        rounds = audio.map(folder -> new MessageRounds(messages, folder, exchange, board));
        Reconciler reconciler = new Reconciler(openCalls, exchange);
        settings.journal().ifPresent(folder -> {
            JournalReader reader = new JournalReader(folder, settings.journalKey(), journal);
            TermsCopy copy = new TermsCopy(folder);
            DutyCopy roster = new DutyCopy(folder);
            acting.newThread(() -> follow(reader, reconciler, () -> keep(copy, roster)))
                    .start();
        });
        new Rehearsal(transaction, halls, desk).go();
        questions.start();
        exchange.start();
        asked.start(outbox);
        rounds.ifPresent(each -> {
            each.start(outbox);
            acting.newThread(() -> deliver(each)).start();
        });
    }

    @PreDestroy
    void stop() {
        running = false;
        stopped.countDown();
        journalGrew.release();
        if (asked != null) {
            asked.stop(outbox);
            rounds.ifPresent(each -> each.stop(outbox));
            questions.stop();
            exchange.stop();
        }
    }

    /** Apart from the journal, so that neither waits for the other. */
    private void deliver(MessageRounds messageRounds) {
        long tidyAt = System.nanoTime();
        while (running) {
            try {
                messageRounds.go();
                if (System.nanoTime() - tidyAt >= 0) {
                    tidyAt = System.nanoTime() + OVERDUE_EVERY_NANOS;
                    messageRounds.tidy();
                }
            } catch (RuntimeException fault) {
                LOG.warnf("Messages wait a little longer: %s", fault);
            }
            try {
                if (stopped.await(1, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void keep(TermsCopy copy, DutyCopy roster) {
        try {
            copy.keep(terms.local());
        } catch (RuntimeException fault) {
            LOG.warnf("The exchange goes by the terms of before: %s", fault);
        }
        try {
            roster.keep(duties.plan());
        } catch (RuntimeException fault) {
            LOG.warnf("The exchange goes by the roster of before: %s", fault);
        }
    }

    private void follow(JournalReader reader, Reconciler reconciler, Runnable copies) {
        long overdueAt = System.nanoTime();
        long termsAt = System.nanoTime();
        while (running) {
            if (System.nanoTime() - termsAt >= 0) {
                termsAt = System.nanoTime() + TERMS_EVERY_NANOS;
                copies.run();
            }
            try {
                reader.readAll();
                if (System.nanoTime() - overdueAt >= 0) {
                    overdueAt =
                            System.nanoTime() + (reconciler.closeEnded(reader) ? OVERDUE_EVERY_NANOS : NOT_ASKED_NANOS);
                }
            } catch (IOException | RuntimeException fault) {
                LOG.warnf("The journal could not be taken in (%s); trying again", fault);
            }
            try {
                if (journalGrew.tryAcquire(1, TimeUnit.SECONDS)) {
                    stopped.await(GATHER_MILLIS, TimeUnit.MILLISECONDS);
                    journalGrew.drainPermits();
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
