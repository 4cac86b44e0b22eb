// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CrossTable.h"
#include "ui/plots/MatrixLayout.h"
#include "ui/plots/MatrixScale.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QPixmap>

namespace lesiondesk
{

/// A confusion matrix to look at and to click: true classes down, predicted across, the diagonal in
/// blue and the errors in orange, each on a scale of its own that the legend shows. A click selects
/// a cell; on a header or a Σ its row, column or everything; with Ctrl it adds to or takes from the
/// selection, with Shift it takes the rectangle from the last cell on. Arrows move the cursor and
/// select, with Ctrl they only move, with Shift they draw the rectangle; Ctrl+Space adds, Enter
/// activates; + and - zoom, 0 fits. Shows values and tells what was chosen; counts nothing itself.
class ConfusionMatrixView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Position = MatrixLayout::Position;

    explicit ConfusionMatrixView(QWidget *parent = nullptr);

    /// Keeps the selection where the result has as many classes as before.
    void setTable(const CrossTable &table);
    /// Counts alone. `keys` stand in the headers, `names` in the tooltips; one entry per class.
    void setMatrix(const ConfusionMatrix &matrix, const QStringList &keys,
                   const QStringList &names);
    void setMode(CellMode mode);
    void setLogarithmic(bool logarithmic);
    CellMode mode() const { return m_mode; }
    const CrossTable &table() const { return m_table; }
    /// The counts between the classes as they are shown.
    ConfusionMatrix matrix() const { return m_table.confusion(); }
    /// Shows a selection without telling anybody; the cursor goes to it where it is one cell.
    void setSelection(const CellSelection &selection);
    const CellSelection &selection() const { return m_selection; }
    /// Lights up the row and column of a class of the result (-1: none).
    void setHighlightedClass(int index);
    /// The height of a cell in pixels; 0 takes what fits.
    void setZoom(int cell);
    int zoom() const { return m_zoom; }
    const MatrixLayout &matrixLayout() const { return m_layout; }

    Position cursor() const { return m_cursor; }
    /// Where a part lies in the viewport; row or column -1 is a header, the number of lines of
    /// classes is Σ, then come those that are no class.
    QRect partRect(Position position) const;
    void scrollTo(Position position);
    /// What a position says in words, as its tooltip does.
    QString words(Position position) const;
    /// What stands in the cell: the value of the mode; the count where it has none; "" without
    /// images in a mode other than counts.
    QString cellText(Position position) const;
    /// The whole matrix, however large, in the widget's palette and font.
    QPixmap toPixmap(QSize size, double devicePixelRatio = 1) const;
    /// The same on white paper: how large it is where every cell can be read, and the drawing.
    QSize paperSize() const;
    void paintOnPaper(QPainter &painter) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose these cells.
    void selected(const lesiondesk::CellSelection &selection);
    /// Enter: on to the images.
    void activated();
    /// Ctrl+C.
    void copyWanted();
    /// The mouse is over this class's row or column (true, predicted); -1 for none.
    void hovered(int truth, int predicted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Ink; ///< what a drawing is made with (ConfusionMatrixPaint.cpp)

    void refresh();
    void relayout();
    MatrixLayout::Contents contents() const;
    QPoint scroll() const;
    /// A position's line in the table; -1 for a header and Σ.
    int lineAt(int index) const;
    int positionOf(int line) const;
    Position cellPosition(int truth, int predicted) const;
    bool isRight(int row, int column) const { return row == column && row < m_table.classes(); }
    QString secondText(int row, int column) const;

    CellSelection selectionAt(Position position) const;
    CellSelection rectangleTo(Position position) const;
    void choose(Position position, Qt::KeyboardModifiers modifiers);
    void setCursorPosition(Position position);
    void setHover(Position position);
    bool zoomKey(int key);
    bool moveKey(QKeyEvent *event);

    Ink screenInk() const;
    static Ink paperInk(const QFont &font);
    void paintMatrix(QPainter &painter, const MatrixLayout &layout, QPoint scroll, QSize size,
                     const Ink &ink) const;
    void paintPart(QPainter &painter, const MatrixLayout &layout, Position position,
                   const QRect &rect, const Ink &ink) const;
    void paintHeader(QPainter &painter, const MatrixLayout &layout, Position position,
                     const QRect &box, const Ink &ink) const;
    void paintCell(QPainter &painter, const MatrixLayout &layout, Position position,
                   const QRect &box, const Ink &ink) const;
    QString paintedText(Position position, int width, const Ink &ink) const;
    void paintMarks(QPainter &painter, Position position, const QRect &box, const QColor &text,
                    const Ink &ink) const;
    void paintOverview(QPainter &painter, const MatrixLayout &layout, QPoint scroll,
                       const Ink &ink) const;
    void paintLegend(QPainter &painter, const QRect &room, const Ink &ink) const;
    QColor fillOf(int row, int column, const QColor &base) const;
    bool isLit(Position position) const;

    CrossTable m_table;
    CellMode m_mode = CellMode::Counts;
    MatrixScale m_scale;
    CellSelection m_selection;
    MatrixLayout m_layout;
    Position m_cursor{0, 0};
    Position m_anchor{0, 0}; ///< where a rectangle begins
    Position m_hover;
    int m_highlighted = -1;
    int m_zoom = 0;
    mutable QImage m_overview; ///< one pixel per cell; null: to be made
};

} // namespace lesiondesk
