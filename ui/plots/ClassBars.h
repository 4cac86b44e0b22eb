// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Metrics.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <array>
#include <vector>

namespace lesiondesk
{

class CellSelection;

/// What of a class can be clicked: its name (all images that truly are of it) and the three parts
/// of its bar.
enum class ClassPart { Whole = 0, Found = 1, Missed = 2, FalseAlarms = 3 };

/// Per class: n, sensitivity, precision and F1 in figures; F1 as a bar with the 95 % intervals of
/// sensitivity and precision as whiskers; and a bar of counts with three parts to click (found,
/// missed, false alarms). Classes with fewer than kEnoughToRank images are shown, not ranked.
/// Up and Down change the class, Left and Right the part, Space and Enter choose, with Ctrl they
/// add. Values in, signals out.
class ClassBars final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ClassBars(QWidget *parent = nullptr);

    /// `order` holds positions in metrics.classes, `names` the full names.
    void setMetrics(const Metrics &metrics, const QStringList &names,
                    const std::vector<int> &order);
    /// Frames the parts whose cells are all in the selection.
    void setSelection(const CellSelection &selection);
    /// Lights up these classes (true and predicted of a hovered cell); -1 for none.
    void setHighlight(int first, int second);

    /// Where a part lies in the viewport; empty where the class is not shown.
    QRect partRect(int classIndex, ClassPart part) const;
    void scrollToClass(int classIndex);
    QString words(int classIndex, ClassPart part) const;
    QPixmap toPixmap(QSize size, double devicePixelRatio = 1) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void partChosen(int classIndex, lesiondesk::ClassPart part, bool add);
    /// Enter: on to the images.
    void activated();
    void hoveredClass(int classIndex); ///< -1: none

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
    /// Where the columns of a line lie, in pixels from its left and top.
    struct Columns {
        int name = 0;   ///< width of the name
        int figure = 0; ///< width of one of the three figures
        int bars = 0;   ///< left of the bars
        int right = 0;
        int line = 0; ///< height of a class
        int header = 0;
    };
    struct Hit {
        int classIndex = -1;
        ClassPart part = ClassPart::Whole;
        bool operator==(const Hit &) const = default;
    };

    Columns columns(int width) const;
    QRect lineRect(int row, const Columns &columns, int scroll) const;
    QRect partIn(const QRect &line, const Columns &columns, int classIndex, ClassPart part) const;
    Hit hitAt(QPoint point) const;
    int countOfPart(int classIndex, ClassPart part) const;
    bool isSelected(int classIndex, ClassPart part) const;
    int rowOf(int classIndex) const;
    void relayout();
    void setHover(int classIndex);
    void paintAll(QPainter &painter, QSize size, int scroll, bool interactive) const;
    void paintHeader(QPainter &painter, const Columns &columns, int width) const;
    void paintLine(QPainter &painter, const QRect &line, const Columns &columns, int classIndex,
                   bool interactive) const;
    void paintRates(QPainter &painter, const QRect &room, const ClassMetrics &one) const;
    void paintParts(QPainter &painter, const QRect &line, const Columns &columns, int classIndex,
                    bool interactive) const;

    Metrics m_metrics;
    QStringList m_names;
    std::vector<int> m_order;
    std::vector<std::array<bool, 4>> m_selected; ///< per class and part
    int m_first = -1;
    int m_second = -1;
    int m_hover = -1;
    Hit m_cursor;
};

} // namespace lesiondesk
