// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/TemperatureFit.h"
#include "ui/evaluation/EvalPanel.h"
#include "ui/widgets/BackgroundTask.h"

#include <atomic>

class QLabel;
class QStackedWidget;

namespace lesiondesk
{

class ConfidenceHistogram;
class ReliabilityPlot;
class TemperatureBox;

/// How sure a run is and how right: the histogram of confidence, the reliability diagram with the
/// expected calibration error, and temperature scaling fitted on another part. Every bar and bin
/// opens its images. Everything is computed in the background, while the panel is visible; the
/// database is read there for the other parts' predictions.
class ConfidencePanel final : public EvalPanel
{
    Q_OBJECT

public:
    explicit ConfidencePanel(QString databaseFile, QWidget *parent = nullptr);
    ~ConfidencePanel() override;

    void setView(const std::shared_ptr<const EvalView> &view) override;

    std::optional<double> calibrationError() const { return m_error; }
    std::optional<TemperatureFit> fit() const { return m_fit; }
    bool isWorking() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Work {
        std::shared_ptr<const Scores> scores;
        std::vector<ConfidenceBin> bins;
        std::vector<ValidationPart> parts;
    };
    struct Tempered {
        QString error; ///< why there is none
        TemperatureFit fit;
        std::shared_ptr<const Scores> scores;
        std::vector<ConfidenceBin> bins;
    };
    struct Intervals {
        std::optional<Interval> before;
        std::optional<Interval> after;
    };

    void layOut();
    void stop();
    void refresh();
    void onWork(const Work &work);
    void refreshTemperature();
    void onTempered(const Tempered &tempered);
    void refreshIntervals();
    void showMessage(const QString &message);
    void showFigures();
    void readOut(const std::vector<ConfidenceBin> &bins, int bin);
    void tell(const ConfidenceBin &bin, int part, const QString &name);

    QString m_databaseFile;
    std::shared_ptr<const EvalView> m_view;
    bool m_isStale = true;
    std::shared_ptr<const Scores> m_scores;
    std::shared_ptr<const Scores> m_temperedScores;
    std::optional<double> m_error;
    std::optional<MeanSureness> m_sureness;
    std::optional<TemperatureFit> m_fit;
    Intervals m_intervals;
    std::shared_ptr<std::atomic<bool>> m_cancelIntervals;

    QLabel *m_figures;
    QStackedWidget *m_stack;
    QLabel *m_message;
    ConfidenceHistogram *m_histogram;
    ReliabilityPlot *m_reliability;
    QLabel *m_readout;
    TemperatureBox *m_temperature;
    BackgroundTask m_binsTask;
    BackgroundTask m_temperatureTask;
    BackgroundTask m_intervalsTask;
};

} // namespace lesiondesk
