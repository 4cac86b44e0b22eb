// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/ChartWidget.h"

#include "ui/plots/PlotAxes.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/QCustomPlotWrapper.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ChartWidget::ChartWidget(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setObjectName(u"plot"_s);
    m_plot->axisRect()->setMinimumMargins({4, 6, 10, 4});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2); // for the frame
    layout->addWidget(m_plot);
    connect(m_plot, &QCustomPlot::mouseMove, this,
            [this](QMouseEvent *event) { pointerMoved(event->pos()); });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) {
        if (event->button() != Qt::LeftButton)
            return;
        setFocus(Qt::MouseFocusReason);
        pointerPressed(event->pos());
    });
    applyPalette();
}

void ChartWidget::replotMarks()
{
    m_plot->layer(u"overlay"_s)->replot();
}

QColor ChartWidget::onBase(const QColor &colour) const
{
    return palette().color(QPalette::Base).lightness() < 128 ? colour.lighter(160) : colour;
}

QColor ChartWidget::faint(double fraction) const
{
    return plotcolours::blended(palette().color(QPalette::Text), palette().color(QPalette::Base),
                                fraction);
}

int ChartWidget::leftMargin() const
{
    const QFontMetrics metrics(font());
    return metrics.horizontalAdvance(u"100,000"_s) + metrics.height() + 16;
}

void ChartWidget::applyPalette()
{
    m_plot->setBackground(palette().color(QPalette::Base));
    m_plot->setLocale(locale());
    styleAxes(*m_plot->axisRect(), palette(), font());
}

void ChartWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyPalette();
        draw();
    }
    QWidget::changeEvent(event);
}

void ChartWidget::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(
        QPen(hasFocus() ? palette().color(QPalette::Highlight) : faint(0.2), hasFocus() ? 2 : 1));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void ChartWidget::leaveEvent(QEvent *event)
{
    pointerLeft();
    QWidget::leaveEvent(event);
}

void ChartWidget::focusInEvent(QFocusEvent *event)
{
    draw(); // the cursor is to be seen
    QWidget::focusInEvent(event);
}

void ChartWidget::focusOutEvent(QFocusEvent *event)
{
    draw();
    QWidget::focusOutEvent(event);
}

} // namespace lesiondesk
