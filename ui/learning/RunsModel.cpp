// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/RunsModel.h"

#include "ui/learning/RunText.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void RunsModel::setRuns(std::vector<Run> runs, QHash<FrozenSetId, QString> setNames)
{
    const bool sameRows = runs.size() == m_runs.size() &&
                          std::equal(runs.begin(), runs.end(), m_runs.begin(),
                                     [](const Run &a, const Run &b) { return a.id == b.id; });
    if (sameRows && !runs.empty()) {
        // Keeps the selection and the scroll position while runs change their state.
        m_runs = std::move(runs);
        m_setNames = std::move(setNames);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_runs = std::move(runs);
    m_setNames = std::move(setNames);
    endResetModel();
}

int RunsModel::rowOf(RunId id) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [id](const Run &run) { return run.id == id; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const Run &run = at(index.row());
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case State:
            return runStateSymbol(run.state);
        case Name:
            return u"%1 · %2"_s.arg(run.id.value).arg(run.name);
        case MacroF1:
            return run.macroF1 ? locale.toString(*run.macroF1, 'f', 2) : QString();
        default:
            return {};
        }
    case Qt::TextAlignmentRole:
        if (index.column() == State)
            return QVariant(Qt::AlignCenter);
        return index.column() == MacroF1 ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                         : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (role == Qt::AccessibleTextRole && index.column() != State)
            return {};
        if (role == Qt::AccessibleTextRole)
            return runStateName(run.state);
        return toolTip(run);
    default:
        return {};
    }
}

QString RunsModel::toolTip(const Run &run) const
{
    QStringList lines{run.name};
    if (const QString set = m_setNames.value(run.plan.targetSet()); !set.isEmpty())
        lines.append(tr("on %1").arg(set));
    if (run.started.isValid())
        lines.append(tr("started %1")
                         .arg(QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat)));
    lines.append(run.reason.isEmpty() ? runStateName(run.state)
                                      : u"%1: %2"_s.arg(runStateName(run.state), run.reason));
    return lines.join(u'\n');
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == MacroF1)
        return tr("Macro-F1 on the test part, recorded labels");
    if (role == Qt::TextAlignmentRole)
        return section == MacroF1 ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Run");
    case MacroF1:
        return tr("F1");
    default:
        return QString();
    }
}

} // namespace lesiondesk
