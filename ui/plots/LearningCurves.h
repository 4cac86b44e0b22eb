// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"

#include <QSharedPointer>
#include <QWidget>

#include <vector>

class QCPAxisRect;
class QCPAxisTickerFixed;
class QCPGraph;
class QCustomPlot;

namespace lesiondesk
{

/// A run's loss and accuracy over its epochs, side by side: training thin, test thick, and a
/// vertical line where a further block was unfrozen. Follows the palette, light or dark.
class LearningCurves final : public QWidget
{
    Q_OBJECT

public:
    explicit LearningCurves(QWidget *parent = nullptr);

    /// `epochs` is how many there will be (the axis reaches so far); 0 where that is not known.
    void setPoints(const std::vector<MetricPoint> &points, int epochs);
    int pointCount() const { return static_cast<int>(m_points.size()); }
    /// Epochs with which a further block began, the first left out.
    const std::vector<int> &blockChanges() const { return m_blockChanges; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Chart {
        QCPAxisRect *area = nullptr;
        QCPGraph *train = nullptr;
        QCPGraph *test = nullptr;
        QSharedPointer<QCPAxisTickerFixed> epochs;
    };
    Chart makeChart(int column, const QString &title);
    void applyPalette();
    void draw();

    QCustomPlot *m_plot;
    Chart m_loss;
    Chart m_accuracy;
    std::vector<MetricPoint> m_points;
    std::vector<int> m_blockChanges;
    int m_epochs = 0;
};

} // namespace lesiondesk
