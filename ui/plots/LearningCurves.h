// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "ui/plots/CurveMarks.h"

#include <QSharedPointer>
#include <QStringList>
#include <QWidget>

#include <array>
#include <vector>

class QCPAxisRect;
class QCPAxisTickerFixed;
class QCPGraph;
class QCPLegend;
class QCPMarginGroup;
class QCustomPlot;

namespace lesiondesk
{

/// A run's loss, accuracy and macro-F1 over its epochs: training thin, test thick; a solid vertical
/// line where a stage began, a dashed one where a further block was unfrozen, both with their name.
/// One chart, or all of them above each other. Follows the palette, light or dark.
class LearningCurves final : public QWidget
{
    Q_OBJECT

public:
    enum Chart { Loss = 0, Accuracy, MacroF1, Charts };
    static constexpr int kAll = Charts; ///< for show()

    explicit LearningCurves(QWidget *parent = nullptr);

    /// `epochs` is how many there will be (the axis reaches so far), 0 where that is not known;
    /// `stages` names the stages of the plan.
    void setPoints(const std::vector<MetricPoint> &points, int epochs, const QStringList &stages);
    /// One of Chart, or kAll.
    void showChart(int chart);
    int shownChart() const { return m_shown; }
    int pointCount() const { return static_cast<int>(m_points.size()); }
    const std::vector<CurveMark> &marks() const { return m_marks; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Area {
        QCPAxisRect *rect = nullptr;
        QCPGraph *train = nullptr;
        QCPGraph *test = nullptr;
        QSharedPointer<QCPAxisTickerFixed> epochs;
    };
    Area makeArea(const QString &title);
    bool isShown(int chart) const { return m_shown == kAll || m_shown == chart; }
    void arrange();
    void applyPalette();
    void draw();
    void drawCurves();
    void drawMarks();
    void drawMark(const Area &area, const CurveMark &mark, const QString &label);
    QStringList markLabels(const Area &area) const;
    QString description() const;
    int lastEpoch() const;

    QCustomPlot *m_plot;
    QCPLegend *m_legend;
    QCPMarginGroup *m_margins;
    std::array<Area, Charts> m_areas;
    std::vector<MetricPoint> m_points;
    std::vector<CurveMark> m_marks;
    QStringList m_stages;
    int m_epochs = 0;
    int m_shown = kAll;
};

} // namespace lesiondesk
