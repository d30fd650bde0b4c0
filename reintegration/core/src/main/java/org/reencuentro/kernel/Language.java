package org.reencuentro.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * A language a person may be served in. Spanish and English are complete; the others (ISO 639-3, FIELD §6 of the
 * national list) are offered through a person until a named reviewer has approved texts and recordings.
 */
public enum Language {
    ES("es", "Español", true),
    EN("en", "English", true),
    ACR("acr", "Achi", false),
    AGU("agu", "Awakateko", false),
    CAA("caa", "Chʼortiʼ", false),
    CAC("cac", "Chuj", false),
    CAK("cak", "Kaqchikel", false),
    ITZ("itz", "Itzaʼ", false),
    IXL("ixl", "Ixil", false),
    JAC("jac", "Poptiʼ", false),
    KEK("kek", "Qʼeqchiʼ", false),
    KJB("kjb", "Qʼanjobʼal", false),
    KNJ("knj", "Akateko", false),
    MAM("mam", "Mam", false),
    MOP("mop", "Mopan", false),
    POC("poc", "Poqomam", false),
    POH("poh", "Poqomchiʼ", false),
    QUC("quc", "Kʼicheʼ", false),
    QUM("qum", "Sipakapense", false),
    QUV("quv", "Sakapulteko", false),
    TTC("ttc", "Tektiteko", false),
    TZJ("tzj", "Tzʼutujil", false),
    USP("usp", "Uspanteko", false),
    CAB("cab", "Garífuna", false),
    XIN("xin", "Xinka", false);

    private final String tag;
    private final String ownName;
    private final boolean complete;

    Language(String tag, String ownName, boolean complete) {
        this.tag = tag;
        this.ownName = ownName;
        this.complete = complete;
    }

    /** The language tag: ISO 639-1 where there is one, else ISO 639-3. */
    public String tag() {
        return tag;
    }

    /** The language's name in itself, glottal letters as U+02BC. */
    public String ownName() {
        return ownName;
    }

    /** Whether every text and prompt exists; where false, a person helps. */
    public boolean complete() {
        return complete;
    }

    /** The language of a tag; empty when the tag is none of ours. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }
}
