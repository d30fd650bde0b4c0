package org.reencuentro.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

    @ParameterizedTest
    @CsvSource({
        "https://93.184.216.34/a,true,true",
        "http://93.184.216.34/a,false,false",
        "https://somebody@93.184.216.34/,false,false",
        "https://10.1.2.3/,false,true",
        "https://192.168.7.1/,false,true",
        "https://172.16.0.1/,false,true",
        "https://100.64.0.1/,false,true",
        "https://127.0.0.1/,false,true",
        "https://[::1]/,false,true",
        "https://[fd00::1]/,false,true",
        "https://[::ffff:10.0.0.1]/,false,true",
        "https://[64:ff9b::a00:1]/,false,true",
        "https://[2002:a00:1::1]/,false,true",
        "https://[2001:0:a00:1::1]/,false,true",
        "https://[2606:2800:220:1::1]/,true,true",
        "https://198.18.0.1/,false,true",
        "https://[ff02::1]/,false,false",
        "https://169.254.169.254/,false,false",
        "https://0.0.0.0/,false,false",
        "https://[fe80::1]/,false,false",
        "http://127.0.0.1/,false,false",
        "ftp://93.184.216.34/,false,false",
        "https:/nowhere,false,false"
    })
    void onlyHttpsOfPublicNetworksUnlessTheOperatorSaysOtherwise(URI address, boolean usual, boolean nearby) {
        assertEquals(usual, new Reach(false, false).allows(address), "usual");
        assertEquals(nearby, new Reach(true, false).allows(address), "nearby");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:9/,true", "http://localhost:9/,true", "http://10.0.0.1/,false"})
    void whereAllPeopleAreInventedThisMachineDoesWithoutTls(URI address, boolean expected) {
        assertEquals(expected, new Reach(false, true).allows(address));
    }
}
