package org.reencuentro.kiosk;

import io.nayuki.qrcodegen.QrCode;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * A QR code as one SVG path in units of a module, without the quiet zone.
 *
 * @param size modules a side
 */
record QrDrawing(int size, String path) {
    /** Draws a text; a ticket's eight digits make the smallest code, 21 modules. */
    static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int start = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start).append(' ').append(y);
                    path.append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
                x++;
            }
        }
        return new QrDrawing(code.size, path.toString());
    }

    JsonObject json() {
        return Json.createObjectBuilder().add("size", size).add("path", path).build();
    }
}
