// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/RunsModel.h"

#include "ui/learning/RunText.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <array>

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
        changed(0, Columns - 1);
        return;
    }
    beginResetModel();
    m_runs = std::move(runs);
    m_setNames = std::move(setNames);
    endResetModel();
}

void RunsModel::setProgress(QHash<RunId, QString> texts)
{
    if (texts == m_progress)
        return;
    m_progress = std::move(texts);
    changed(State, State);
}

void RunsModel::setDiskUsed(QHash<RunId, qint64> bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = std::move(bytes);
    changed(Disk, Disk);
}

void RunsModel::changed(int firstColumn, int lastColumn)
{
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, firstColumn), index(rowCount() - 1, lastColumn));
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

QString RunsModel::text(const Run &run, int column) const
{
    switch (column) {
    case State: {
        const QString progress = m_progress.value(run.id);
        return progress.isEmpty() ? runStateSymbol(run.state)
                                  : u"%1 %2"_s.arg(runStateSymbol(run.state), progress);
    }
    case Name:
        return u"%1 · %2"_s.arg(run.id.value).arg(run.name);
    case Strategy:
        return run.plan.strategy.isEmpty() ? u"–"_s : run.plan.strategy;
    case Network:
        return run.isMadeElsewhere() ? tr("made elsewhere")
                                     : architectureName(run.plan.architecture);
    case Set:
        return m_setNames.value(run.plan.targetSet());
    case MacroF1:
        return run.macroF1 ? QLocale().toString(*run.macroF1, 'f', 2) : QString();
    case Disk: {
        const qint64 bytes = m_bytes.value(run.id);
        return bytes > 0 ? bytesText(bytes) : QString();
    }
    default:
        return {};
    }
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    const Run &run = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == Strategy)
            return QVariant(Qt::AlignCenter);
        return index.column() >= MacroF1 ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                         : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (run.shelf == RunShelf::Archived)
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() != State)
            return {};
        return u"%1 %2"_s.arg(runStateName(run.state), m_progress.value(run.id)).trimmed();
    case Qt::ToolTipRole:
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
    if (run.isMadeElsewhere())
        lines.append(tr("made elsewhere: %1").arg(run.origin));
    if (run.started.isValid())
        lines.append(tr("started %1")
                         .arg(QLocale().toString(run.started.toLocalTime(), QLocale::ShortFormat)));
    lines.append(run.reason.isEmpty() ? runStateName(run.state)
                                      : u"%1: %2"_s.arg(runStateName(run.state), run.reason));
    if (run.shelf == RunShelf::Archived)
        lines.append(tr("archived"));
    if (const qint64 bytes = m_bytes.value(run.id); bytes > 0)
        lines.append(tr("%1 on the disk").arg(bytesText(bytes)));
    return lines.join(u'\n');
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        if (section == Strategy)
            return QVariant(Qt::AlignCenter);
        return section >= MacroF1 ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    static const std::array<const char *, Columns> titles{"",
                                                          QT_TR_NOOP("Run"),
                                                          QT_TR_NOOP("Str."),
                                                          QT_TR_NOOP("Network"),
                                                          QT_TR_NOOP("Set"),
                                                          QT_TR_NOOP("F1"),
                                                          QT_TR_NOOP("Disk")};
    static const std::array<const char *, Columns> tips{
        QT_TR_NOOP("State and progress"),
        QT_TR_NOOP("Number and name"),
        QT_TR_NOOP("Strategy: o from scratch, x merged set, a target only, b and c over other "
                   "sets first"),
        QT_TR_NOOP("Network"),
        QT_TR_NOOP("The set that it is scored on"),
        QT_TR_NOOP("Macro-F1 on the test part, recorded labels"),
        QT_TR_NOOP("What its checkpoints and its log take")};
    const char *found = role == Qt::DisplayRole   ? titles[static_cast<size_t>(section)]
                        : role == Qt::ToolTipRole ? tips[static_cast<size_t>(section)]
                                                  : nullptr;
    return found && *found ? QVariant(tr(found)) : QVariant();
}

} // namespace lesiondesk
