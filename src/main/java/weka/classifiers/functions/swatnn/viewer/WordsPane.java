package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.report.Ink;
import weka.classifiers.functions.swatnn.report.Words;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import javax.swing.Icon;
import javax.swing.JTextPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;

/** A paragraph, in lines that are not too long to read. */
final class WordsPane extends JTextPane {

    private static final long serialVersionUID = 1L;

    private static final int WIDEST = 740;

    WordsPane(Words words) {
        setEditable(false);
        setOpaque(false);
        setBorder(null);
        // Else each text would scroll to itself.
        ((DefaultCaret) getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        StyledDocument document = getStyledDocument();
        MutableAttributeSet style = style(words.kind());
        try {
            for (Words.Run run : words.runs()) {
                if (run.key() != null) {
                    MutableAttributeSet icon = new SimpleAttributeSet();
                    StyleConstants.setIcon(icon, new Key(run.key()));
                    document.insertString(document.getLength(), " ", icon);
                }
                document.insertString(document.getLength(), run.text(), style);
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException("A document has no end", e);
        }
    }

    private static MutableAttributeSet style(Words.Kind kind) {
        MutableAttributeSet style = new SimpleAttributeSet();
        StyleConstants.setBold(style, kind == Words.Kind.HEADING);
        if (kind == Words.Kind.NOTE || kind == Words.Kind.CAPTION) {
            StyleConstants.setForeground(style, InkLook.FAINT);
        }
        return style;
    }

    @Override
    public Dimension getMaximumSize() {
        return new Dimension(WIDEST, Integer.MAX_VALUE);
    }

    /** A piece of a line, before what it stands for. */
    private record Key(Ink ink) implements Icon {

        private static final int LENGTH = 26;
        private static final int ROOM = 34;
        private static final int HEIGHT = 8;

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            double middle = y + HEIGHT / 2.0;
            Graphics2D drawing = (Graphics2D) graphics.create();
            InkLook.of(ink).draw(drawing, new Line2D.Double(x + 2, middle, x + LENGTH, middle));
            drawing.dispose();
        }

        @Override
        public int getIconWidth() {
            return ROOM;
        }

        @Override
        public int getIconHeight() {
            return HEIGHT;
        }
    }
}
