package org.reencuentro.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Locator;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads what a code on a screen says, from its picture alone. */
final class Scanner {
    /**
     * From how near and how far it is looked at, as the hand with a telephone moves: of a hundred faultless codes the reader
     * finds some not at the one size, and those at another.
     */
    private static final double[] SIZES = {1, 0.8, 0.65, 0.5, 1.3, 0.9, 0.7, 1.15};

    private Scanner() {}

    /** @throws AssertionError when there is no code to be read at any size */
    static String read(Locator code) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        Exception last = null;
        for (double size : SIZES) {
            try {
                return read(at(size, seen));
            } catch (NotFoundException | ChecksumException | FormatException unread) {
                last = unread;
            }
        }
        throw new AssertionError("The code cannot be read", last);
    }

    private static String read(BufferedImage seen) throws NotFoundException, ChecksumException, FormatException {
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        return new QRCodeMultiReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static BufferedImage at(double size, BufferedImage seen) {
        int width = (int) Math.round(seen.getWidth() * size);
        int height = (int) Math.round(seen.getHeight() * size);
        BufferedImage there = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = there.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(seen, 0, 0, width, height, null);
        drawing.dispose();
        return there;
    }
}
