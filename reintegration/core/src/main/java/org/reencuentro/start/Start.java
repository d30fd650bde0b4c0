package org.reencuentro.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.reencuentro.access.Accounts;
import org.reencuentro.access.FirstAdministrator;
import org.reencuentro.access.Housekeeping;
import org.reencuentro.arrival.Expectations;
import org.reencuentro.arrival.ManifestHistory;
import org.reencuentro.arrival.ManifestRuns;
import org.reencuentro.audit.Audit;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.consent.Bases;
import org.reencuentro.delivery.Changes;
import org.reencuentro.delivery.Couriers;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.fund.LedgerWatch;
import org.reencuentro.fund.VoucherSigner;
import org.reencuentro.fund.Vouchers;
import org.reencuentro.hall.HallKind;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineWatch;
import org.reencuentro.hall.Lines;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Database;
import org.reencuentro.kernel.KeyFile;
import org.reencuentro.kernel.Keys;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.Settings;
import org.reencuentro.person.Register;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.provider.Providers;
import org.reencuentro.referral.Deadlines;
import org.reencuentro.referral.Notifications;
import org.reencuentro.referral.Tallies;
import org.reencuentro.retention.Retention;
import org.reencuentro.retention.RetentionClass;

/**
 * Brings the core to life in the one order that works, and back. Called once by the module that the server starts
 * first; everything else may rely on it having run.
 */
@ApplicationScoped
public class Start {
    private static final Logger LOG = Logger.getLogger(Start.class);
    private static final String GUATEMALA_CITY = "0101";

    private Database database;
    private Audit audit;
    private Sealing sealing;
    private Settings settings;
    private Halls halls;
    private Lines lines;
    private Demonstration demonstration;
    private FirstAdministrator firstAdministrator;
    private Accounts accounts;
    private Housekeeping housekeeping;
    private Outbox outbox;
    private Deadlines deadlines;
    private Bases bases;
    private Tallies tallies;
    private Notifications notifications;
    private PlaceHolds holds;
    private Retention retention;
    private DataKeys dataKeys;
    private Keys keys;
    private Erasures erasures;
    private Providers providers;
    private Register register;
    private ManifestHistory manifestHistory;
    private ManifestRuns manifestRuns;
    private Expectations expectations;
    private Changes changes;
    private Couriers couriers;
    private Agencies agencies;
    private FirstTimetable timetable;
    private VoucherSigner voucherSigner;
    private Vouchers vouchers;
    private LedgerWatch ledgers;
    private LineWatch lineWatch;
    private TrunkTests trunkTests;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    private ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> chores = new ArrayList<>();

    protected Start() {}

    @Inject
    Start(
            Database database,
            Audit audit,
            Sealing sealing,
            Settings settings,
            Halls halls,
            Lines lines,
            Demonstration demonstration,
            FirstAdministrator firstAdministrator,
            Accounts accounts,
            Housekeeping housekeeping,
            Outbox outbox,
            Deadlines deadlines,
            Bases bases,
            Tallies tallies,
            Notifications notifications,
            PlaceHolds holds,
            Retention retention,
            DataKeys dataKeys,
            Keys keys,
            Erasures erasures,
            Providers providers,
            Register register,
            ManifestHistory manifestHistory,
            ManifestRuns manifestRuns,
            Expectations expectations,
            Changes changes,
            Couriers couriers,
            Agencies agencies,
            FirstTimetable timetable,
            VoucherSigner voucherSigner,
            Vouchers vouchers,
            LedgerWatch ledgers,
            LineWatch lineWatch,
            TrunkTests trunkTests) {
        this.database = database;
        this.audit = audit;
        this.sealing = sealing;
        this.settings = settings;
        this.halls = halls;
        this.lines = lines;
        this.demonstration = demonstration;
        this.firstAdministrator = firstAdministrator;
        this.accounts = accounts;
        this.housekeeping = housekeeping;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.bases = bases;
        this.tallies = tallies;
        this.notifications = notifications;
        this.holds = holds;
        this.retention = retention;
        this.dataKeys = dataKeys;
        this.keys = keys;
        this.erasures = erasures;
        this.providers = providers;
        this.register = register;
        this.manifestHistory = manifestHistory;
        this.manifestRuns = manifestRuns;
        this.expectations = expectations;
        this.changes = changes;
        this.couriers = couriers;
        this.agencies = agencies;
        this.timetable = timetable;
        this.voucherSigner = voucherSigner;
        this.vouchers = vouchers;
        this.ledgers = ledgers;
        this.lineWatch = lineWatch;
        this.trunkTests = trunkTests;
    }

    /** Migrates, installs the lines, loads the demonstration where it is wanted, and starts the recurring work. */
    public void begin() {
        Callers.as(Subject.system(), this::wake);
    }

    private void wake() {
        database.prepare();
        audit.open();
        sealing.open();
        dataKeys.requireVault();
        KeyFile.open(settings.data(), KeyFile.OPERATOR);
        register.open();
        HallView hall = halls.open(
                "FAG",
                "Fuerza Aérea Guatemalteca",
                ZoneId.of("America/Guatemala"),
                HallKind.AIR,
                Optional.of(GUATEMALA_CITY));
        halls.install(hall.id(), lines.all());
        otherHalls(hall.zone());
        if (settings.demonstration()) {
            demonstration.load(hall);
        }
        agencies.list();
        timetable.install();
        voucherSigner.prepare();
        outbox.consume(
                Erasures.ERASE, message -> Callers.as(Subject.system(), () -> erasures.destroy(message.subject())));
        outbox.consume(
                Expectations.CHANGED,
                message -> Callers.as(Subject.system(), () -> expectations.tell(message.subject())));
        outbox.consume(Changes.CHANGED, message -> Callers.as(Subject.system(), () -> changes.tell(message.subject())));
        if (!settings.demonstration()) {
            firstAdministrator.await();
        }
        outbox.start();
        manifestRuns.start();
        couriers.start();
        chores.add(every(60, "deadlines of referrals", deadlines::pass));
        chores.add(every(60, "bases that are over", bases::passOver));
        chores.add(every(60, "count referrals of before", tallies::catchUp));
        chores.add(every(3600, "forget old notifications", notifications::forgetOld));
        chores.add(every(20, "add up what was counted of referrals", tallies::addUp));
        chores.add(every(30, "places held too long", holds::lapse));
        chores.add(every(10, "lines that fall silent", lineWatch::look));
        chores.add(every(30, "test the trunk when a hall opens", trunkTests::turn));
        chores.add(every(600, "vouchers nobody took", vouchers::lapse));
        chores.add(every(600, "look whether funds add up", ledgers::look));
        chores.add(every(60, "anchor the audit", audit::anchor));
        for (RetentionClass kind : RetentionClass.values()) {
            chores.add(every(3600, "let go of " + kind, () -> retention.turn(kind)));
        }
        chores.add(every(60, "re-seal under new keys", keys::advance));
        chores.add(every(3600, "forget old sign-ins", housekeeping::forgetOld));
        chores.add(every(600, "forget who did not come back", providers::forgetDepartures));
        chores.add(every(3600, "forget followed changes of people", register::forgetFollowed));
        chores.add(every(600, "leave lists nobody decided about", manifestHistory::expire));
        chores.add(every(3600, "close dormant accounts", accounts::closeDormant));
    }

    /** People also arrive in halls without lines of this application; there its desk is used, and partners are told. */
    private void otherHalls(ZoneId zone) {
        halls.open("AURORA", "La Aurora", zone, HallKind.AIR, Optional.of(GUATEMALA_CITY));
        halls.open("TECUN", "Tecún Umán", zone, HallKind.LAND, Optional.of("1217"));
        halls.open("XELA", "Quetzaltenango, Casa Nuestras Raíces", zone, HallKind.LAND, Optional.of("0901"));
    }

    private ScheduledFuture<?> every(int seconds, String chore, Runnable work) {
        return scheduler.scheduleWithFixedDelay(
                () -> {
                    try {
                        Callers.as(Subject.system(), work);
                    } catch (RuntimeException fault) {
                        // A chore that throws would never run again; the next turn tries anew.
                        LOG.warnf(
                                "Chore '%s' failed: %s", chore, fault.getClass().getName());
                    }
                },
                seconds,
                seconds,
                TimeUnit.SECONDS);
    }

    /** Ends the recurring work. */
    public void end() {
        chores.forEach(chore -> chore.cancel(false));
        manifestRuns.stop();
        couriers.stop();
        outbox.stop();
        register.close();
        audit.anchor();
    }
}
