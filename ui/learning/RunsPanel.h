// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Run.h"

#include <QHash>
#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QPushButton;

namespace lesiondesk
{

class RunsModel;
class RunsTable;

/// The list of runs with what can be done to those that are chosen: their plan into the form, two
/// plans side by side, away into the archive, deleted. It shows and asks; the page does it.
class RunsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPanel(QWidget *parent = nullptr);

    /// All runs of the project, newest first; the deleted ones, and archived ones unless they are
    /// wanted, are left out here.
    void setRuns(std::vector<Run> runs, const QHash<FrozenSetId, QString> &setNames);
    void setProgress(const QHash<RunId, QString> &texts);
    void setDiskUsed(const QHash<RunId, qint64> &bytes);
    /// Runs that cannot be deleted or put away now, as they are on their way.
    void setBusy(const std::vector<RunId> &runs);

    std::optional<Run> current() const;
    std::vector<Run> selected() const; ///< top to bottom
    void select(RunId run);
    QString setName(FrozenSetId set) const;
    qint64 diskUsed(RunId run) const;

Q_SIGNALS:
    void currentChanged();
    void cloneRequested(const lesiondesk::Run &run);
    void compareRequested(const std::vector<lesiondesk::Run> &runs);
    /// What the runs get right and wrong, side by side.
    void resultsRequested(const std::vector<lesiondesk::RunId> &runs);
    void shelfRequested(const std::vector<lesiondesk::Run> &runs, lesiondesk::RunShelf shelf);
    /// Go on with it whatever device its plan names.
    void resumeOnCpuRequested(lesiondesk::RunId run);
    void moveRequested(lesiondesk::RunId run, int by); ///< in the queue; -1 is earlier

private:
    void makeActions();
    QAction *addAction(const QString &name, const QString &text, const QString &keys,
                       const QString &toolTip);
    void refill();
    void selectRow(int row);
    void onSelectionChanged();
    void showSummary();

    std::vector<Run> m_all;
    std::vector<RunId> m_busy;
    QHash<FrozenSetId, QString> m_setNames;
    RunsModel *m_model;
    RunsTable *m_table;
    QLabel *m_empty;
    QLabel *m_summary;
    QPushButton *m_clone;
    QPushButton *m_compare;
    QPushButton *m_more;
    QAction *m_results = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_earlier = nullptr;
    QAction *m_later = nullptr;
    QAction *m_resumeOnCpu = nullptr;
    QAction *m_showArchived = nullptr;
};

} // namespace lesiondesk
