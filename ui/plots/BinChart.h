// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Calibration.h"
#include "ui/plots/ChartWidget.h"

#include <QRectF>
#include <QStringList>

#include <vector>

class QCPItemRect;
class QCPLegend;

namespace lesiondesk
{

/// A chart over bins of confidence from 0 to 1, each with parts to choose; part 0 is that of
/// setBinValues(). Left and Right change the bin, Up and Down the part, Home and End go to the
/// ends, Space and Enter choose. Bins without images are passed over. Values in, signals out.
class BinChart : public ChartWidget
{
    Q_OBJECT

public:
    const std::vector<ConfidenceBin> &bins() const { return m_bins; }
    /// Where to click for a part, in this widget; for tests and for pointing at it.
    QPoint partPosition(int bin, int part) const;

Q_SIGNALS:
    void partHovered(int bin, int part); ///< by pointer or keys; -1, 0: none
    void partChosen(int bin, int part);

protected:
    explicit BinChart(QWidget *parent);

    void setBinValues(const std::vector<ConfidenceBin> &bins);
    /// Whether the part of the bin holds images.
    virtual bool hasPart(int bin, int part) const = 0;
    virtual int partCount() const = 0;
    /// In the coordinates of the axes.
    virtual QRectF partRect(int bin, int part) const = 0;
    /// The part of the bin that the position means.
    virtual int partAt(int bin, QPoint position) const = 0;

    int binAt(QPoint position) const; ///< -1: none with images
    QRectF toPixels(const QRectF &rect) const;
    /// A line above the chart, so that it never covers what is drawn.
    QCPLegend *legend() const { return m_legend; }
    void styleLegend();
    /// The frame around what pointer or cursor mean; at the end of draw().
    void placeFrame();

    void pointerMoved(QPoint position) override;
    void pointerPressed(QPoint position) override;
    void pointerLeft() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setCursor(int bin, int part);
    int firstPart(int bin) const; ///< that holds images; -1: none
    int nextBin(int from, int step) const;

    std::vector<ConfidenceBin> m_bins;
    int m_bin = -1;
    int m_part = 0;
    QCPLegend *m_legend;
    QCPItemRect *m_frame;
};

} // namespace lesiondesk
