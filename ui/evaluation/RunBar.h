// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"
#include "core/evaluation/AnswerSource.h"
#include "core/evaluation/Metrics.h"
#include "ui/evaluation/EvalLoader.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QToolButton;

namespace lesiondesk
{

class FilterButton;
struct ItemFilter;

/// The head of the Errors page: who says what is true (the rows) and what was predicted (the
/// columns), which images, and the headline figures with their n.
class RunBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(QWidget *parent = nullptr);

    /// Runs newest first, and the other sources. Keeps what is chosen where it is still there, else
    /// takes the recorded labels against the first run (without any, the first reader).
    void setSources(const std::vector<AnswerSourceChoice> &others, const std::vector<Run> &runs);
    AnswerSource rows() const;
    AnswerSource columns() const;
    /// False when the run is not in the list.
    bool setRun(RunId run);

    const ItemFilter &filter() const;
    /// Whose facts can be filtered by.
    void showFacts(const std::shared_ptr<const LoadedRun> &run);
    void showFigures(const Metrics &metrics, const std::optional<Interval> &macroF1Interval);
    /// Says what the filter lets through, and of how many.
    void showFilter(int shown, int all);
    /// What the reader has to know about the figures, one sentence each; empty hides the line.
    void showNotes(const QStringList &notes);

Q_SIGNALS:
    void sourcesChosen(); ///< by the user
    void filterChosen();

private:
    QComboBox *choice(const QString &name, const QString &toolTip, const QString &accessibleName);

    std::vector<AnswerSource> m_rowSources; ///< as they stand in the lists
    std::vector<AnswerSource> m_columnSources;
    QComboBox *m_rows;
    QComboBox *m_columns;
    FilterButton *m_filter;
    QLabel *m_figures;
    QLabel *m_filterWords;
    QToolButton *m_clear;
    QLabel *m_notes;
};

} // namespace lesiondesk
