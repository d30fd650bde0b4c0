package org.reencuentro.arrival.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.kernel.Problem;

/**
 * Looks through a workbook before anybody parses it, and packs what it has looked at anew: what is parsed afterwards is
 * what was looked at, whatever the archive's own directory says. Parts that no table needs, such as pictures and macros,
 * are left out.
 */
final class CleanZip {
    private static final int MOST_ENTRIES = 200;

    /** Most bytes of all parts together, unpacked. */
    static final int MOST_INFLATED = 40 * 1024 * 1024;

    /** A workbook that grows more than this is a bomb; one of 20,000 plain rows grows some twenty times. */
    private static final int MOST_RATIO = 120;

    /** Below it the ratio does not matter: an empty workbook is mostly blanks. */
    private static final int RATIO_FROM = 2 * 1024 * 1024;

    private static final Pattern PART = Pattern.compile(
            "\\[Content_Types\\]\\.xml|_rels/\\.rels|xl/(?:workbook|styles|sharedStrings)\\.xml|xl/_rels/workbook\\.xml\\.rels"
                    + "|xl/worksheets/[A-Za-z0-9_ -]+\\.xml");
    private static final Pattern REFERENCE = Pattern.compile("\\sr\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern CELL_OR_ROW = Pattern.compile("[A-Z]{0,3}[0-9]{1,7}");

    private CleanZip() {}

    /**
     * The same workbook, without what no table needs.
     *
     * @throws Problem {@link ArrivalProblem#MANIFEST_BOMB} when it would unpack to too much,
     *     {@link ArrivalProblem#MANIFEST_UNSAFE} when it brings document types or entities, places no sheet has, or one part
     *     twice, {@link ArrivalProblem#MANIFEST_MALFORMED} when it is no archive
     */
    static byte[] of(byte[] file, Limits limits) {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
        Set<String> seen = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(clean)) {
            out.setLevel(Deflater.BEST_SPEED);
            long inflated = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (seen.size() == MOST_ENTRIES) {
                    throw new Problem(ArrivalProblem.MANIFEST_BOMB);
                }
                if (!seen.add(entry.getName())) {
                    throw new Problem(ArrivalProblem.MANIFEST_UNSAFE);
                }
                byte[] part = part(in, MOST_INFLATED - inflated);
                inflated += part.length;
                if (inflated > RATIO_FROM && inflated / file.length > MOST_RATIO) {
                    throw new Problem(ArrivalProblem.MANIFEST_BOMB);
                }
                if (PART.matcher(entry.getName()).matches()) {
                    requireHarmless(entry.getName(), part);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                    out.closeEntry();
                }
                limits.requireTime();
            }
        } catch (IOException | IllegalArgumentException fault) {
            throw new Problem(ArrivalProblem.MANIFEST_MALFORMED);
        }
        if (!seen.contains("xl/workbook.xml")) {
            throw new Problem(ArrivalProblem.MANIFEST_NOT_TEXT);
        }
        return clean.toByteArray();
    }

    private static byte[] part(ZipInputStream in, long room) throws IOException {
        byte[] part = in.readNBytes((int) room + 1);
        if (part.length > room) {
            throw new Problem(ArrivalProblem.MANIFEST_BOMB);
        }
        return part;
    }

    /** Only plain UTF-8 without a document type; and no cell beyond the three letters that a sheet has. */
    private static void requireHarmless(String name, byte[] part) {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        if (text.indexOf('\0') >= 0 || text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new Problem(ArrivalProblem.MANIFEST_UNSAFE);
        }
        if (name.startsWith("xl/worksheets/")) {
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                String place = reference.group(1) == null ? reference.group(2) : reference.group(1);
                if (!CELL_OR_ROW.matcher(place).matches()) {
                    throw new Problem(ArrivalProblem.MANIFEST_UNSAFE);
                }
            }
        }
    }
}
