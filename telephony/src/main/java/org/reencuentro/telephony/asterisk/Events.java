package org.reencuentro.telephony.asterisk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asteriskjava.manager.event.DeviceStateChangeEvent;
import org.asteriskjava.manager.event.DialStateEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.telephony.Sighting;

/** What Asterisk's events mean to the hall. */
final class Events {
    /**
     * The events that are made of what Asterisk says; all others are dropped. Named one by one, because the library
     * otherwise looks for its classes in the class path, and inside a server it may find none.
     */
    static final List<Class<? extends ManagerEvent>> UNDERSTOOD = List.of(
            FreeCallEvent.class, DialStateEvent.class, DeviceStateChangeEvent.class, OriginateResponseEvent.class);

    /** How the identifier of a test call's action begins. */
    static final String TRUNK_TEST = "trunk-";

    private static final String PHONE = "PJSIP/";
    private static final String TRUNK = "trunk";

    private Events() {}

    /** The sighting in an event; empty for one that tells the hall nothing. */
    static Optional<Sighting> sighting(ManagerEvent event) {
        if (event instanceof FreeCallEvent stage) {
            return Optional.ofNullable(stage(stage));
        }
        if (event instanceof DialStateEvent dial) {
            return "RINGING".equals(dial.getDialStatus()) && dial.getUniqueId() != null
                    ? Optional.of(new Sighting.Ringing(dial.getUniqueId()))
                    : Optional.empty();
        }
        if (event instanceof DeviceStateChangeEvent device) {
            return device(device.getDevice(), device.getState());
        }
        if (event instanceof OriginateResponseEvent response
                && response.getActionId() != null
                && response.getActionId().startsWith(TRUNK_TEST)) {
            return Optional.of(new Sighting.TrunkTried(
                    UUID.fromString(response.getActionId().substring(TRUNK_TEST.length())), trunkResult(response)));
        }
        if (event instanceof OriginateResponseEvent response) {
            // A line that was rung and not lifted is in the journal; one that could not be rung at all is not.
            boolean never = !response.isSuccess() && Integer.valueOf(0).equals(response.getReason());
            return never && response.getActionId() != null
                    ? Optional.of(new Sighting.NotRung(response.getActionId()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** The reason is that of the channel's last state: 3 it rang, 5 it was busy; all others are no way through. */
    private static TrunkResult trunkResult(OriginateResponseEvent response) {
        if (response.isSuccess()) {
            return TrunkResult.ANSWERED;
        }
        int reason = response.getReason() == null ? 0 : response.getReason();
        return reason == 3 || reason == 5 ? TrunkResult.RANG : TrunkResult.FAILED;
    }

    private static Sighting stage(FreeCallEvent event) {
        if (event.getStage() == null || event.getCall() == null || event.getEndpoint() == null) {
            return null;
        }
        return switch (event.getStage()) {
            case "offhook" -> new Sighting.Lifted(event.getEndpoint());
            case "dialling" -> new Sighting.Dialling(event.getCall(), event.getUniqueId(), event.getEndpoint());
            case "talking" -> new Sighting.Talking(event.getCall(), event.getEndpoint());
            case "helped" ->
                event.getPhone() == null ? null : new Sighting.Helped(event.getEndpoint(), event.getPhone());
            case "ended" -> new Sighting.Over(event.getCall(), event.getEndpoint());
            default -> null;
        };
    }

    private static Optional<Sighting> device(String device, String state) {
        if (device == null || state == null || !device.startsWith(PHONE) || device.equals(PHONE + TRUNK)) {
            return Optional.empty();
        }
        Sighting.Device.State seen = switch (state) {
            case "NOT_INUSE" -> Sighting.Device.State.ON_HOOK;
            case "RINGING" -> Sighting.Device.State.RINGING;
            case "INUSE", "BUSY", "ONHOLD", "RINGINUSE" -> Sighting.Device.State.IN_USE;
            default -> Sighting.Device.State.UNREACHABLE;
        };
        return Optional.of(new Sighting.Device(device.substring(PHONE.length()), seen));
    }
}
