// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/BinChart.h"

#include "ui/plots/QCustomPlotWrapper.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

BinChart::BinChart(QWidget *parent)
    : ChartWidget(parent), m_legend(new QCPLegend), m_frame(new QCPItemRect(plot()))
{
    QCPLayoutGrid *grid = plot()->plotLayout();
    plot()->setAutoAddPlottableToLegend(false);
    grid->insertRow(0);
    auto *top = new QCPLayoutGrid;
    grid->addElement(0, 0, top);
    top->addElement(0, 0, m_legend);
    top->addElement(0, 1, new QCPLayoutElement(plot())); // the rest of the line is empty
    grid->setRowStretchFactor(0, 0.001);                 // as high as its text
    grid->setRowSpacing(2);
    m_legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_legend->setMargins({4, 0, 4, 0});
    m_legend->setLayer(u"legend"_s);
    m_frame->setLayer(u"overlay"_s);
    m_frame->setVisible(false);
    plot()->xAxis->setRange(-0.01, 1.01);
    plot()->axisRect()->setAutoMargins(QCP::msTop | QCP::msRight | QCP::msBottom);
}

void BinChart::setBinValues(const std::vector<ConfidenceBin> &bins)
{
    m_bins = bins;
    m_bin = -1;
    m_part = 0;
    draw();
}

QRectF BinChart::toPixels(const QRectF &rect) const
{
    const QPointF low(plot()->xAxis->coordToPixel(rect.left()),
                      plot()->yAxis->coordToPixel(rect.top()));
    const QPointF high(plot()->xAxis->coordToPixel(rect.right()),
                       plot()->yAxis->coordToPixel(rect.bottom()));
    return QRectF(low, high).normalized();
}

QPoint BinChart::partPosition(int bin, int part) const
{
    return plot()->mapTo(this, toPixels(partRect(bin, part)).center().toPoint());
}

int BinChart::binAt(QPoint position) const
{
    if (!plot()->axisRect()->rect().contains(position))
        return -1;
    const double x = plot()->xAxis->pixelToCoord(position.x());
    for (size_t k = 0; k < m_bins.size(); ++k) {
        if (x > m_bins[k].low && x <= m_bins[k].high)
            return firstPart(static_cast<int>(k)) >= 0 ? static_cast<int>(k) : -1;
    }
    return -1;
}

void BinChart::styleLegend()
{
    QMargins margins = plot()->axisRect()->margins(); // the others follow the labels
    margins.setLeft(leftMargin());
    plot()->axisRect()->setMargins(margins);
    m_legend->setBrush(palette().color(QPalette::Base));
    m_legend->setBorderPen(Qt::NoPen);
    m_legend->setFont(font());
    m_legend->setTextColor(palette().color(QPalette::Text));
    for (int k = 0; k < m_legend->itemCount(); ++k) {
        m_legend->item(k)->setFont(font());
        m_legend->item(k)->setTextColor(palette().color(QPalette::Text));
    }
}

void BinChart::placeFrame()
{
    m_frame->setVisible(m_bin >= 0);
    if (m_bin < 0)
        return;
    const QRectF rect = partRect(m_bin, m_part);
    m_frame->topLeft->setCoords(rect.left(), rect.bottom());
    m_frame->bottomRight->setCoords(rect.right(), rect.top());
    m_frame->setPen(QPen(palette().color(QPalette::Text), 2));
}

void BinChart::setCursor(int bin, int part)
{
    if (bin == m_bin && part == m_part)
        return;
    m_bin = bin;
    m_part = part;
    placeFrame();
    replotMarks();
    Q_EMIT partHovered(bin, part);
}

void BinChart::pointerMoved(QPoint position)
{
    const int bin = binAt(position);
    setCursor(bin, bin >= 0 ? partAt(bin, position) : 0);
    plot()->setCursor(bin >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BinChart::pointerPressed(QPoint position)
{
    const int bin = binAt(position);
    if (bin < 0)
        return;
    setCursor(bin, partAt(bin, position));
    Q_EMIT partChosen(m_bin, m_part);
}

void BinChart::pointerLeft()
{
    setCursor(-1, 0);
}

int BinChart::firstPart(int bin) const
{
    for (int part = 0; part < partCount(); ++part) {
        if (hasPart(bin, part))
            return part;
    }
    return -1;
}

int BinChart::nextBin(int from, int step) const
{
    for (int k = from + step; k >= 0 && k < static_cast<int>(m_bins.size()); k += step) {
        if (firstPart(k) >= 0)
            return k;
    }
    return from;
}

void BinChart::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_bins.size());
    const int first = nextBin(-1, 1);
    if (first < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    int bin = m_bin;
    int part = m_part;
    switch (event->key()) {
    case Qt::Key_Home:
        bin = first;
        break;
    case Qt::Key_End:
        bin = nextBin(count, -1);
        break;
    case Qt::Key_Left:
        bin = m_bin < 0 ? first : nextBin(m_bin, -1);
        break;
    case Qt::Key_Right:
        bin = m_bin < 0 ? first : nextBin(m_bin, 1);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        if (bin < 0)
            bin = first;
        const int step = event->key() == Qt::Key_Up ? 1 : partCount() - 1;
        do
            part = (part + step) % partCount();
        while (!hasPart(bin, part));
        break;
    }
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (bin < 0)
            setCursor(first, firstPart(first));
        else
            Q_EMIT partChosen(bin, part);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setCursor(bin, hasPart(bin, part) ? part : firstPart(bin));
}

} // namespace lesiondesk
