// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/OneAgainstRest.h"
#include "ui/evaluation/EvalPanel.h"
#include "ui/plots/CurvePlot.h"
#include "ui/widgets/BackgroundTask.h"

#include <QTimer>

#include <array>
#include <atomic>

class QCheckBox;
class QComboBox;
class QLabel;
class QRadioButton;
class QStackedWidget;

namespace lesiondesk
{

class OperatingPointBox;

/// ROC and precision-recall of a class, or of all malignant together, against the rest, over the
/// thin curves of all others if wished; and the operating point: a wished sensitivity, its price,
/// and the images that change sides while it moves. Curves and intervals are computed in the
/// background, while the panel is visible.
class CurvesPanel final : public EvalPanel
{
    Q_OBJECT

public:
    explicit CurvesPanel(QWidget *parent = nullptr);
    ~CurvesPanel() override;

    void setView(const std::shared_ptr<const EvalView> &view) override;

    const std::vector<FindTarget> &targets() const { return m_targets; }
    /// The curve on the screen; null while there is none.
    std::shared_ptr<const BinaryCurve> curve() const { return m_shown; }
    std::optional<OperatingPoint> point() const { return m_point; }
    bool isWorking() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// What the background made of a view; kept while only the target changes.
    struct Work {
        std::shared_ptr<const Scores> scores;
        std::shared_ptr<const BinaryCurve> curve;
        std::optional<double> roc;
        std::optional<double> averagePrecision;
    };

    void layOut();
    void connectParts();
    void fillTargets();
    /// How many images there are of each, once that is known.
    void countTargets();
    const FindTarget *target() const;
    void stop();
    /// Works out what the view and the target ask for, once it is to be seen.
    void refresh();
    void onWork(const Work &work);
    void refreshOthers();
    void refreshIntervals();
    void showMessage(const QString &message);
    void showFigures();
    void readOut(const QString &text);
    void usePoint();
    void onWished();
    void tellFlips();
    void tellPoint(int point);
    void tellOutcome(int outcome);
    void tell(const std::vector<int> &positions, const QString &caption);

    std::shared_ptr<const EvalView> m_view;
    std::vector<FindTarget> m_targets;
    QString m_targetKey; ///< survives another view; empty: all malignant
    bool m_isStale = true;
    std::shared_ptr<const Scores> m_scores;
    std::shared_ptr<const BinaryCurve> m_shown;
    std::optional<double> m_roc;
    std::optional<double> m_averagePrecision;
    CurveIntervals m_intervals;
    std::optional<OperatingPoint> m_point;
    double m_resting = 0; ///< the threshold that the last movement began at
    QTimer m_rest;        ///< running: still the same movement
    QTimer m_tellFlips;   ///< many steps of a drag are told once
    std::shared_ptr<std::atomic<bool>> m_cancelIntervals;

    QComboBox *m_target;
    std::array<QRadioButton *, 2> m_kinds; ///< by CurvePlot::Kind
    QCheckBox *m_all;
    QLabel *m_figures;
    QStackedWidget *m_stack;
    QLabel *m_message;
    CurvePlot *m_plot;
    QLabel *m_readout;
    OperatingPointBox *m_box;
    BackgroundTask m_curveTask;
    BackgroundTask m_othersTask;
    BackgroundTask m_intervalsTask;
};

} // namespace lesiondesk
