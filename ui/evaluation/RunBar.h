// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "core/evaluation/EvalResult.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace lesiondesk
{

class ChoiceBar;

/// The head of the Errors page: which run, which labels, which images, and the headline figures
/// with their n.
class RunBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(QWidget *parent = nullptr);

    /// Newest first; keeps the chosen run where it is still there, else takes the first.
    void setRuns(const std::vector<Run> &runs);
    RunId run() const;
    /// False when the run is not in the list.
    bool setRun(RunId run);
    LabelBasis labels() const;
    std::optional<Modality> modality() const;

    void showFigures(const Metrics &metrics, const std::optional<Interval> &macroF1Interval);
    /// What the reader has to know about the figures, one sentence each; empty hides the line.
    void showNotes(const QStringList &notes);

Q_SIGNALS:
    void runChosen(); ///< by the user
    void labelsChosen();
    void modalityChosen();

private:
    QComboBox *m_runs;
    ChoiceBar *m_labels;
    ChoiceBar *m_images;
    QLabel *m_figures;
    QLabel *m_notes;
};

} // namespace lesiondesk
