package weka.classifiers.functions.swatnn.viewer;

import weka.classifiers.functions.swatnn.report.Grid;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;

/** A table below its heads, no wider than its texts need. */
final class GridTable extends JPanel {

    private static final long serialVersionUID = 1L;

    private static final int PADDING = 16;
    private static final int ROW = 20;

    GridTable(Grid grid) {
        super(new BorderLayout());
        DefaultTableModel cells = new DefaultTableModel(grid.heads().toArray(), 0) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        grid.rows().forEach(row -> cells.addRow(row.toArray()));
        JTable table = new JTable(cells);
        table.setRowHeight(ROW);
        table.setGridColor(InkLook.FAINT.brighter().brighter());
        table.setShowVerticalLines(false);
        DefaultTableCellRenderer numbers = new DefaultTableCellRenderer();
        numbers.setHorizontalAlignment(SwingConstants.RIGHT);
        int width = 0;
        for (int c = 0; c < grid.heads().size(); c++) {
            TableColumn column = table.getColumnModel().getColumn(c);
            if (c > 0) {
                column.setCellRenderer(numbers);
            }
            column.setPreferredWidth(PADDING + widest(table, c));
            width += column.getPreferredWidth();
        }
        add(table.getTableHeader(), BorderLayout.NORTH);
        add(table);
        setMaximumSize(new Dimension(width, Integer.MAX_VALUE));
    }

    private static int widest(JTable table, int column) {
        TableCellRenderer heads = table.getTableHeader().getDefaultRenderer();
        Component head =
                heads.getTableCellRendererComponent(table, table.getColumnName(column), false, false, -1, column);
        int widest = head.getPreferredSize().width;
        for (int row = 0; row < table.getRowCount(); row++) {
            Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
            widest = Math.max(widest, cell.getPreferredSize().width);
        }
        return widest;
    }
}
