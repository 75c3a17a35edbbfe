package weka.classifiers.functions.swatnn.charts;

import org.jfree.chart.ui.Drawable;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Something drawn that becomes a PNG and an SVG. Equal drawings give equal files. Needs no screen.
 *
 * @param drawing draws itself into an area
 * @param width width of that area
 * @param height height of that area
 */
public record Picture(Drawable drawing, int width, int height) {

    private static final int PNG_SCALE = 2;

    /** Writes {@code name.png}, with twice the width and height in pixels, and {@code name.svg} into a folder. */
    public void write(Path folder, String name) throws IOException {
        BufferedImage image = new BufferedImage(PNG_SCALE * width, PNG_SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pixels = image.createGraphics();
        pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pixels.setColor(Color.WHITE);
        pixels.fillRect(0, 0, image.getWidth(), image.getHeight());
        pixels.scale(PNG_SCALE, PNG_SCALE);
        drawing.draw(pixels, area());
        pixels.dispose();
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        Files.writeString(folder.resolve(name + ".svg"), svg(name).getSVGDocument());
    }

    /**
     * The SVG as an element of an HTML page, as wide as there is room.
     *
     * @param name begins the identifiers in it, which must be distinct in a page
     */
    public String element(String name) {
        return svg(name).getSVGElement(null, false, new ViewBox(0, 0, width, height), null, null);
    }

    private SVGGraphics2D svg(String name) {
        SVGGraphics2D svg = new SVGGraphics2D(width, height);
        svg.setDefsKeyPrefix(name);
        svg.setGeomDoubleConverter(v -> String.valueOf(Math.round(100 * v) / 100.0));
        drawing.draw(svg, area());
        return svg;
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }
}
