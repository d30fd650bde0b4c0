package org.reencuentro.telephony.asterisk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.event.DeviceStateChangeEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.GetVarResponse;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jboss.logging.Logger;
import org.reencuentro.call.Delivery;
import org.reencuentro.call.Ring;
import org.reencuentro.hall.Board;
import org.reencuentro.kernel.Language;
import org.reencuentro.telephony.Exchange;
import org.reencuentro.telephony.Sighting;
import org.reencuentro.telephony.TelephonySettings;

/**
 * Asterisk over its manager interface (AMI). One thread keeps a connection: it logs in, asks for the state of every
 * device, pings, and starts again whenever something fails, so that the exchange may come and go. Events are only handed
 * to a bounded queue that another thread empties; they are advisory, and one that does not fit is counted and dropped.
 * While there is no connection the board is silent.
 */
public final class AsteriskExchange implements Exchange {
    private static final Logger LOG = Logger.getLogger(AsteriskExchange.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int READ_MILLIS = 15_000;
    private static final long PING_SECONDS = 5;
    private static final int PINGS_PER_SNAPSHOT = 12;
    private static final long MOST_RETRY_SECONDS = 5;
    private static final int QUEUE = 10_000;

    /** What is seen within this time is taken in together. Nobody sees the board change that much later. */
    private static final long GATHER_MILLIS = 50;

    private static final int MOST_TOGETHER = 500;
    private static final long RING_MILLIS = 30_000;

    /** Longer than the 32 seconds after which a trunk that says nothing counts as away: who rings that long has a way out. */
    private static final long TRUNK_TEST_MILLIS = 40_000;

    private static final Pattern FURTHER_ATTEMPT =
            Pattern.compile("(.*\\.[0-9]+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-[0-9]+");

    private final TelephonySettings settings;
    private final boolean trunk;
    private final Board board;
    private final Consumer<List<Sighting>> eye;
    private final ThreadFactory threads;
    private final BlockingQueue<Sighting> seen = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong dropped = new AtomicLong();
    private final Semaphore broken = new Semaphore(0);
    private final Semaphore understood = new Semaphore(0);
    private volatile DefaultManagerConnection connection;
    private volatile boolean running;

    /**
     * @param trunk whether there is a way out; without one the demonstration family answers
     * @param eye takes what was seen, in its order, on one thread
     */
    public AsteriskExchange(
            TelephonySettings settings,
            boolean trunk,
            Board board,
            Consumer<List<Sighting>> eye,
            ThreadFactory threads) {
        this.settings = settings;
        this.trunk = trunk;
        this.board = board;
        this.eye = eye;
        this.threads = threads;
    }

    /** Begins to look for the exchange; does nothing when none was set up. */
    public void start() {
        if (settings.managerSecret().isEmpty()) {
            LOG.info("No exchange was set up; phones are out of order");
            return;
        }
        running = true;
        threads.newThread(this::keepConnected).start();
        threads.newThread(this::look).start();
    }

    /** Lets go of the exchange; calls go on. */
    public void stop() {
        running = false;
        broken.release();
    }

    @Override
    public void ring(Ring ring) {
        String call = ring.call().toString();
        if (has(call)) {
            return;
        }
        Map<String, String> variables = variables(call, ring.line(), ring.language(), "freecall-end");
        variables.put("FC_DIAL", Wire.digits(ring.dial()));
        variables.put("FC_MAXMS", AuthoriseScript.milliseconds(ring.maximum()));
        originate(call, "PJSIP/" + Wire.name(ring.line()), "kiosk-call", variables);
    }

    @Override
    public void deliver(Delivery delivery) {
        String call = delivery.call().toString();
        Map<String, String> variables = variables(call, delivery.line(), delivery.language(), "message-end");
        variables.put("FC_MESSAGE", "1");
        variables.put("FC_AUDIO", Wire.name(delivery.audio()));
        variables.put("FC_MAXMS", AuthoriseScript.milliseconds(delivery.maximum()));
        originate(call, family(Wire.digits(delivery.dial()), variables), "message-play", variables);
    }

    /** The way to a family: the hall's trunk, or the demonstration where it has none. */
    private String family(String digits, Map<String, String> variables) {
        ManagerResponse response = send(new GetVarAction("FC_TRUNK"));
        if (!(response instanceof GetVarResponse found)) {
            throw new NotReached("Asterisk does not tell its trunk");
        }
        String trunk = Objects.requireNonNullElse(found.getValue(), "");
        if (trunk.isEmpty()) {
            variables.put("FC_TAIL", digits.substring(digits.length() - 2));
            return "Local/family@demonstration/n";
        }
        return "PJSIP/+" + digits + "@" + Wire.name(trunk);
    }

    /** What the dialplan must know of a call that begins here. */
    private static Map<String, String> variables(String call, String line, Language language, String end) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("FC_CALL", call);
        variables.put("FC_LINE", Wire.name(line));
        variables.put("FC_LANG", Wire.name(language.tag()));
        // The journal tells the end of this call even if nobody lifts.
        variables.put("FC_HOW", "yes");
        variables.put("FC_OPEN", "1");
        variables.put("CHANNEL(hangup_handler_push)", "\"" + end + ",s,1\"");
        return variables;
    }

    private void originate(String call, String channel, String context, Map<String, String> variables) {
        OriginateAction action = new OriginateAction();
        action.setActionId(call);
        action.setChannel(channel);
        action.setChannelId(call);
        action.setContext(context);
        action.setExten("s");
        action.setPriority(1);
        action.setTimeout(RING_MILLIS);
        action.setCallerId("Reencuentro <>");
        action.setAsync(true);
        action.setVariables(variables);
        ManagerResponse response = send(action);
        if (response instanceof ManagerError) {
            throw new NotReached("Asterisk refused to ring: " + response.getMessage());
        }
    }

    /** The application is the callee that nobody hears: it waits a second and the call is over. No dialplan, so no journal. */
    @Override
    public void tryTrunk(UUID test, String digits) {
        OriginateAction action = new OriginateAction();
        action.setActionId(Events.TRUNK_TEST + test);
        action.setChannel(trunk ? "PJSIP/+" + Wire.digits(digits) + "@trunk" : "Local/family@demonstration/n");
        action.setApplication("Wait");
        action.setData("1");
        action.setTimeout(TRUNK_TEST_MILLIS);
        action.setCallerId("Reencuentro <>");
        action.setAsync(true);
        ManagerResponse response = send(action);
        if (response instanceof ManagerError) {
            throw new NotReached("Asterisk refused to test the trunk: " + response.getMessage());
        }
    }

    @Override
    public boolean has(String attempt) {
        ManagerResponse response = send(new GetVarAction(channelOf(Wire.name(attempt)), "FC_CALL"));
        return response instanceof GetVarResponse found && attempt.equals(found.getValue());
    }

    /** The channel's unique identifier is the attempt's; further attempts on the same channel carry -2, -3 and so on. */
    static String channelOf(String attempt) {
        Matcher further = FURTHER_ATTEMPT.matcher(attempt);
        return further.matches() ? further.group(1) : attempt;
    }

    @Override
    public boolean hangUp(UUID call) {
        return !(send(new HangupAction(call.toString(), 16)) instanceof ManagerError);
    }

    @Override
    public boolean stop(String attempt) {
        return has(attempt)
                && !(send(new RedirectAction(channelOf(Wire.name(attempt)), "talk", "stopped", 1))
                        instanceof ManagerError);
    }

    private ManagerResponse send(ManagerAction action) {
        DefaultManagerConnection open = connection;
        if (open == null) {
            throw new NotReached("Asterisk is not connected");
        }
        try {
            return open.sendAction(action, ANSWER_MILLIS);
        } catch (IOException | TimeoutException | IllegalStateException fault) {
            broken.release();
            throw new NotReached("Asterisk did not answer", fault);
        }
    }

    private void keepConnected() {
        long retry = 1;
        while (running) {
            DefaultManagerConnection fresh = connection();
            try {
                fresh.login();
                broken.drainPermits();
                understood.drainPermits();
                fresh.sendAction(new DeviceStateListAction(), ANSWER_MILLIS);
                if (!understood.tryAcquire(ANSWER_MILLIS, TimeUnit.MILLISECONDS)) {
                    LOG.error(
                            "Asterisk is connected but tells of no device: no lines are configured, or events are kept from us");
                }
                connection = fresh;
                board.heard();
                retry = 1;
                LOG.infof("Connected to Asterisk (%s)", settings);
                stayConnected(fresh);
            } catch (IOException | TimeoutException | AuthenticationFailedException | RuntimeException fault) {
                LOG.debugf("Asterisk: %s", fault);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                running = false;
            } finally {
                if (connection != null) {
                    connection = null;
                    LOG.warn("Asterisk is not heard any more");
                }
                board.silent();
                close(fresh);
            }
            retry = waitToRetry(retry);
        }
    }

    private DefaultManagerConnection connection() {
        DefaultManagerConnection fresh = new DefaultManagerConnection(
                settings.host(),
                settings.managerPort(),
                settings.managerUser(),
                settings.managerSecret().orElseThrow());
        fresh.setSocketTimeout(CONNECT_MILLIS);
        fresh.setSocketReadTimeout(READ_MILLIS);
        fresh.setDefaultResponseTimeout(ANSWER_MILLIS);
        fresh.setKeepAliveAfterAuthenticationFailure(false);
        Events.UNDERSTOOD.forEach(fresh::registerUserEventClass);
        fresh.addEventListener(this::handOff);
        return fresh;
    }

    /** Returns when the connection is lost or no longer wanted. */
    private void stayConnected(DefaultManagerConnection open)
            throws IOException, TimeoutException, InterruptedException {
        for (int ping = 1; running && !broken.tryAcquire(PING_SECONDS, TimeUnit.SECONDS); ping++) {
            open.sendAction(new PingAction(), ANSWER_MILLIS);
            if (ping % PINGS_PER_SNAPSHOT == 0) {
                open.sendAction(new DeviceStateListAction(), ANSWER_MILLIS);
            }
        }
    }

    private long waitToRetry(long seconds) {
        try {
            if (running) {
                broken.drainPermits();
                broken.tryAcquire(seconds, TimeUnit.SECONDS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            running = false;
        }
        return Math.min(MOST_RETRY_SECONDS, seconds * 2);
    }

    private static void close(DefaultManagerConnection done) {
        try {
            done.logoff();
        } catch (IllegalStateException notConnected) {
            // It was lost already.
        }
    }

    private void handOff(ManagerEvent event) {
        if (event instanceof DisconnectEvent) {
            broken.release();
            return;
        }
        if (event instanceof DeviceStateChangeEvent) {
            understood.release();
        }
        Events.sighting(event).ifPresent(sighting -> {
            if (!seen.offer(sighting) && dropped.incrementAndGet() % 1_000 == 1) {
                LOG.errorf("Asterisk tells more than can be followed; %d sightings dropped so far", dropped.get());
            }
        });
    }

    private void look() {
        while (running) {
            try {
                Sighting first = seen.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
                    List<Sighting> together = new ArrayList<>(List.of(first));
                    seen.drainTo(together, MOST_TOGETHER - 1);
                    eye.accept(together);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.warnf("Sightings were lost; the journal will tell: %s", fault);
            }
        }
    }
}
