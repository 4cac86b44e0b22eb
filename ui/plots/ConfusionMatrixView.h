// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CellSelection.h"
#include "ui/plots/MatrixLayout.h"

#include <QAbstractScrollArea>
#include <QPixmap>

namespace lesiondesk
{

/// A confusion matrix to look at and to click: true classes down, predicted across, counts and the
/// share of the row, the diagonal in blue and the errors in orange on a scale of their own. A click
/// selects a cell; on a header or a Σ its row, column or everything; with Ctrl it adds to or takes
/// from the selection. Arrows move the cursor and select, Ctrl+arrows only move, Ctrl+Space adds,
/// Enter activates. Shows values and tells what was chosen; counts nothing itself.
class ConfusionMatrixView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Position = MatrixLayout::Position;

    explicit ConfusionMatrixView(QWidget *parent = nullptr);

    /// `keys` stand in the headers, `names` in the tooltips; both have one entry per class. Keeps
    /// the selection where the number of classes stays the same.
    void setMatrix(const ConfusionMatrix &matrix, const QStringList &keys,
                   const QStringList &names);
    const ConfusionMatrix &matrix() const { return m_matrix; }
    /// Shows a selection without telling anybody; the cursor goes to it where it is one cell.
    void setSelection(const CellSelection &selection);
    const CellSelection &selection() const { return m_selection; }
    /// Lights up the row and column of a class (-1: none).
    void setHighlightedClass(int index);

    Position cursor() const { return m_cursor; }
    /// Where a part lies in the viewport; row or column -1 is a header, the number of classes is Σ.
    QRect partRect(Position position) const;
    void scrollTo(Position position);
    /// What a position says in words, as its tooltip does.
    QString words(Position position) const;
    /// The whole matrix, however large, in the widget's palette and font.
    QPixmap toPixmap(QSize size, double devicePixelRatio = 1) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose these cells.
    void selected(const lesiondesk::CellSelection &selection);
    /// Enter: on to the images.
    void activated();
    /// The mouse is over this class's row or column (true, predicted); -1 for none.
    void hovered(int truth, int predicted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void relayout();
    MatrixLayout layoutFor(QSize size) const;
    QPoint scroll() const;
    CellSelection selectionAt(Position position) const;
    void choose(Position position, bool add);
    void setCursorPosition(Position position);
    void setHover(Position position);
    void paintMatrix(QPainter &painter, const MatrixLayout &layout, QPoint scroll, QSize size,
                     bool interactive) const;
    void paintPart(QPainter &painter, const MatrixLayout &layout, Position position,
                   const QRect &rect, bool interactive) const;
    bool isLit(Position position) const;

    ConfusionMatrix m_matrix;
    QStringList m_keys;
    QStringList m_names;
    CellSelection m_selection;
    MatrixLayout m_layout;
    Position m_cursor{0, 0};
    Position m_hover;
    int m_highlighted = -1;
    int m_largestCount = 0;
    double m_largestError = 0; ///< the largest share of a row off the diagonal: full orange
};

} // namespace lesiondesk
