package org.reencuentro.office.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path in units of a module, without the quiet zone.
 *
 * @param size modules a side
 */
public record Qr(int size, String path) {
    public static Qr of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Qr(code.size, path.toString());
    }
}
