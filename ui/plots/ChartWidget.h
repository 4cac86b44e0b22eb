// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCustomPlot;

namespace lesiondesk
{

/// A chart that fills its widget: it is drawn anew when palette or font change, takes the keyboard,
/// frames itself while it has it, and hands on where the pointer is. For charts with one area.
class ChartWidget : public QWidget
{
    Q_OBJECT

protected:
    explicit ChartWidget(QWidget *parent);

    QCustomPlot *plot() const { return m_plot; }
    /// The marks that follow pointer and cursor without a new drawing of everything else.
    void replotMarks();
    /// Everything, in the colours of the palette.
    virtual void draw() = 0;
    /// Positions are those of plot().
    virtual void pointerMoved(QPoint position) = 0;
    virtual void pointerPressed(QPoint position) = 0;
    virtual void pointerLeft() = 0;

    /// A colour that is told from the background in light and dark.
    QColor onBase(const QColor &colour) const;
    /// The text's colour, so faint.
    QColor faint(double fraction) const;
    /// Room at the left for a label and counts up to 100,000: charts below each other stand in
    /// line.
    int leftMargin() const;

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void applyPalette();

    QCustomPlot *m_plot;
};

} // namespace lesiondesk
