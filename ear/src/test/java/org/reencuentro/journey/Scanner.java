package org.reencuentro.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Reads what a code on a screen says, from its picture alone. */
final class Scanner {
    private Scanner() {}

    /** @throws AssertionError when there is no code to be read */
    static String read(Locator code) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        try {
            return new QRCodeMultiReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels))))
                    .getText();
        } catch (NotFoundException | com.google.zxing.ChecksumException | com.google.zxing.FormatException unread) {
            throw new AssertionError("The code cannot be read", unread);
        }
    }
}
