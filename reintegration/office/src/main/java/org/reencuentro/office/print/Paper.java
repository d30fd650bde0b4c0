package org.reencuentro.office.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What is printed on. */
public enum Paper {
    A4(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight(), 54, 10.5f),
    /** A slip off a roll of 80 mm. */
    ROLL_80(80 * Paper.MILLIMETRE, 200 * Paper.MILLIMETRE, 11, 9);

    static final float MILLIMETRE = 72 / 25.4f;

    private final float width;
    private final float height;
    private final float margin;
    private final float size;

    Paper(float width, float height, float margin, float size) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.size = size;
    }

    PDRectangle rectangle() {
        return new PDRectangle(width, height);
    }

    /** Points between the edge and what is printed. */
    float margin() {
        return margin;
    }

    /** The size of running text, in points. */
    float size() {
        return size;
    }
}
