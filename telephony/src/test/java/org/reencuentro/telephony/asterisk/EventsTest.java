package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import org.asteriskjava.manager.event.DeviceStateChangeEvent;
import org.asteriskjava.manager.event.DialStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.telephony.Sighting;

class EventsTest {
    @ParameterizedTest
    @CsvSource({
        "NOT_INUSE,ON_HOOK",
        "RINGING,RINGING",
        "INUSE,IN_USE",
        "BUSY,IN_USE",
        "RINGINUSE,IN_USE",
        "UNAVAILABLE,UNREACHABLE",
        "INVALID,UNREACHABLE",
        "UNKNOWN,UNREACHABLE",
    })
    void aPhonesStateIsTold(String asterisk, Sighting.Device.State state) {
        assertEquals(
                Optional.of(new Sighting.Device("tel-1", state)), Events.sighting(device("PJSIP/tel-1", asterisk)));
    }

    @ParameterizedTest
    @CsvSource({"PJSIP/trunk", "Local/family@demonstration", "Custom:x"})
    void whatIsNotAPhoneOfTheHallIsNotTold(String device) {
        assertEquals(Optional.empty(), Events.sighting(device(device, "INUSE")));
    }

    @Test
    void aStageIsToldOnlyWhole() {
        FreeCallEvent event = new FreeCallEvent(this);
        event.setStage("talking");
        event.setCall("hall-1.0");
        assertEquals(Optional.empty(), Events.sighting(event));

        event.setEndpoint("tel-1");
        assertEquals(Optional.of(new Sighting.Talking("hall-1.0", "tel-1")), Events.sighting(event));

        event.setStage("singing");
        assertEquals(Optional.empty(), Events.sighting(event));
    }

    @Test
    void aDutyPhoneThatAnswersIsToldWithBothEnds() {
        FreeCallEvent event = new FreeCallEvent(this);
        event.setStage("helped");
        event.setCall("hall-1.0");
        event.setEndpoint("tel-1");
        assertEquals(Optional.empty(), Events.sighting(event));

        event.setPhone("duty-1");
        assertEquals(Optional.of(new Sighting.Helped("tel-1", "duty-1")), Events.sighting(event));
    }

    @Test
    void onlyRingingAtTheFamilysIsTold() {
        DialStateEvent event = new DialStateEvent(this);
        event.setUniqueId("hall-1.0");
        event.setDialStatus("PROGRESS");
        assertEquals(Optional.empty(), Events.sighting(event));

        event.setDialStatus("RINGING");
        assertEquals(Optional.of(new Sighting.Ringing("hall-1.0")), Events.sighting(event));
    }

    @Test
    void aLineThatWasRungIsLeftToTheJournal() {
        OriginateResponseEvent event = new OriginateResponseEvent(this);
        event.setActionId("call");
        event.setResponse("Failure");
        event.setReason(3);
        assertEquals(Optional.empty(), Events.sighting(event));

        event.setReason(0);
        assertEquals(Optional.of(new Sighting.NotRung("call")), Events.sighting(event));
    }

    @ParameterizedTest
    @CsvSource({"Success,4,ANSWERED", "Failure,3,RANG", "Failure,5,RANG", "Failure,8,FAILED", "Failure,0,FAILED"})
    void aTestOfTheTrunkTellsWhetherFamiliesCanBeReached(String response, int reason, TrunkResult result) {
        UUID test = UUID.randomUUID();
        OriginateResponseEvent event = new OriginateResponseEvent(this);
        event.setActionId("trunk-" + test);
        event.setResponse(response);
        event.setReason(reason);
        assertEquals(Optional.of(new Sighting.TrunkTried(test, result)), Events.sighting(event));
    }

    private DeviceStateChangeEvent device(String device, String state) {
        DeviceStateChangeEvent event = new DeviceStateChangeEvent(this);
        event.setDevice(device);
        event.setState(state);
        return event;
    }
}
