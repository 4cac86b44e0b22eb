// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/RunRecord.h"

#include <QSharedPointer>
#include <QWidget>

#include <array>
#include <vector>

class QCPAxisRect;
class QCPAxisTickerFixed;
class QCPLegend;
class QCPTextElement;
class QCustomPlot;

namespace lesiondesk
{

/// The learning curves of several runs over each other: loss, accuracy and macro F1 side by side,
/// training thin and test thick, every run with a colour and a shape of its own. A vertical line
/// stands where a further block was unfrozen, solid where a stage began, if all runs agree on it.
class CurvesOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesOverlay(QWidget *parent = nullptr);

    void setRecords(const std::vector<RunRecord> &records);
    int graphCount() const; ///< lines that are drawn

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Chart {
        QCPTextElement *heading = nullptr;
        QCPAxisRect *area = nullptr;
        QSharedPointer<QCPAxisTickerFixed> epochs;
    };
    void makeChart(int column, const QString &title);
    void draw();
    void drawRun(const RunRecord &record, int place);
    void drawChanges();
    void applyPalette();

    QCustomPlot *m_plot;
    std::array<Chart, 3> m_charts;
    QCPLegend *m_legend;
    std::vector<RunRecord> m_records;
};

} // namespace lesiondesk
