// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/ComparisonData.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace lesiondesk
{

/// The head of the Compare page: A, B (another run, or the same against validated labels), which
/// further runs stand in the table, and what has to be known.
class CompareBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget *parent = nullptr);

    /// Newest first. Keeps what is chosen where it is still there; else A is the second newest run
    /// and B the newest, and with one run alone B is that run against validated labels.
    void setRuns(const std::vector<Run> &runs);
    /// A, B and the rest of the table in this order; runs that are not in the list are left out.
    void choose(const std::vector<RunId> &runs);
    /// A, B, then the others of the table; empty where there is no run.
    std::vector<Side> sides() const;
    void showNotes(const QStringList &notes);

Q_SIGNALS:
    void sidesChosen(); ///< by the user
    void reportWanted();

private:
    QComboBox *sideChoice(const QString &name, const QString &label, const QString &toolTip);
    void swap();
    void fillOthers();
    Side sideOf(const QComboBox *box) const;

    std::vector<Run> m_runs;
    std::vector<Side> m_choices; ///< what both boxes list
    std::vector<RunId> m_others;
    QComboBox *m_a;
    QComboBox *m_b;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    QLabel *m_notes;
};

} // namespace lesiondesk
