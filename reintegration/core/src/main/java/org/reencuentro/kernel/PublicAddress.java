package org.reencuentro.kernel;

import java.net.InetAddress;

/** Which addresses belong to the public Internet, and so neither to this machine nor to a network around it. */
public final class PublicAddress {
    private PublicAddress() {}

    /**
     * Whether anybody on the Internet is meant by it: not loopback, private, shared (RFC 6598), link-local, multicast,
     * unique-local, for documentation or reserved, and no tunnel that leads back to such. An IPv4 address within an IPv6
     * one is judged as what it is.
     */
    public static boolean is(InetAddress address) {
        return !address.isLoopbackAddress() && !elsewhere(address) && !isPrivate(address);
    }

    /** Whether it can be nobody's address at all, or is for those on the same cable. */
    public static boolean elsewhere(InetAddress address) {
        return address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress();
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (bytes.length == 16) {
            return (first & 0xE0) != 0x20 || leadsBack(bytes);
        }
        boolean shared = first == 100 && (second & 0xC0) == 64;
        boolean special = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2)
                || first == 198 && (second & 0xFE) == 18
                || first == 198 && second == 51 && bytes[2] == 100
                || first == 203 && second == 0 && bytes[2] == 113;
        return address.isSiteLocalAddress() || shared || special || first == 0 || first >= 240;
    }

    /** Tunnels (6to4, Teredo) whose addresses carry one of the old networks within, and what is for documentation. */
    private static boolean leadsBack(byte[] bytes) {
        int beginning = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        boolean teredo = beginning == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        boolean documentation = beginning == 0x2001 && bytes[2] == 0x0d && (bytes[3] & 0xFF) == 0xb8;
        return beginning == 0x2002 || teredo || documentation;
    }
}
