package org.reencuentro.office.web;

import java.util.Map;
import java.util.stream.Stream;

/** A browser in two words, as its person knows it; no more of what it says is kept. */
final class Browsers {
    private Browsers() {}

    /**
     * Such as "Firefox, Windows".
     *
     * @param agent what the browser says of itself; null when it says nothing
     */
    static String words(String agent) {
        if (agent == null) {
            return "";
        }
        String browser = first(
                agent,
                Map.entry("Edg", "Edge"),
                Map.entry("OPR/", "Opera"),
                Map.entry("SamsungBrowser", "Samsung"),
                Map.entry("Firefox", "Firefox"),
                Map.entry("FxiOS", "Firefox"),
                Map.entry("CriOS", "Chrome"),
                Map.entry("Chrome", "Chrome"),
                Map.entry("Safari", "Safari"));
        String system = first(
                agent,
                Map.entry("Android", "Android"),
                Map.entry("iPhone", "iPhone"),
                Map.entry("iPad", "iPad"),
                Map.entry("Windows", "Windows"),
                Map.entry("Mac OS", "Mac"),
                Map.entry("CrOS", "ChromeOS"),
                Map.entry("Linux", "Linux"));
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    @SafeVarargs
    private static String first(String agent, Map.Entry<String, String>... known) {
        return Stream.of(known)
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
