// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/WorstModel.h"

#include "ui/evaluation/FactWords.h"
#include "ui/widgets/DifferenceWords.h"
#include "ui/widgets/FigureWords.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void WorstModel::setRanking(std::shared_ptr<const LoadedRun> run, std::vector<RankedItem> ranking,
                            WorstBy by)
{
    beginResetModel();
    m_run = std::move(run);
    m_ranking = std::move(ranking);
    m_by = by;
    endResetModel();
}

void WorstModel::setNoted(std::set<ImageId> noted)
{
    if (noted == m_noted)
        return;
    m_noted = std::move(noted);
    if (!m_ranking.empty())
        Q_EMIT dataChanged(index(0, Note), index(rowCount() - 1, Note));
}

int WorstModel::rowOf(ImageId image) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (imageAt(row) == image)
            return row;
    }
    return -1;
}

int WorstModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ranking.size());
}

int WorstModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString WorstModel::text(int row, int column) const
{
    const EvalItem &one = item(row);
    const auto key = [this](int k) { return m_run->result.classes[static_cast<size_t>(k)].key; };
    const double score = m_ranking[static_cast<size_t>(row)].score;
    switch (column) {
    case Rank:
        return QLocale().toString(row + 1);
    case Classes:
        return tr("%1 → %2").arg(key(one.truth), key(one.predicted));
    case Score:
        return m_by == WorstBy::Cost ? QLocale().toString(score, 'g', 4) : figureText(score);
    case ModalityTag:
        return factValueWord(one.modality);
    case Note:
        return m_noted.count(one.image) > 0 ? u"✎"_s : QString();
    case Image:
        return one.key;
    default:
        return {};
    }
}

QString WorstModel::toolTip(int row) const
{
    const EvalItem &one = item(row);
    const EvalResult &result = m_run->result;
    const auto name = [&](int k) { return result.classes[static_cast<size_t>(k)].name; };
    QStringList lines{
        tr("%1: truly %2, predicted %3").arg(one.key, name(one.truth), name(one.predicted))};
    for (const auto &[k, probability] : topClasses(one, 3))
        lines.append(u"%1 %2"_s.arg(result.classes[static_cast<size_t>(k)].key,
                                    figureText(static_cast<double>(probability))));
    if (m_noted.count(one.image) > 0)
        lines.append(tr("There is a note about it"));
    return lines.join(u'\n');
}

QVariant WorstModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row());
    case Qt::AccessibleTextRole:
        return index.column() == Note && m_noted.count(imageAt(index.row())) > 0
                   ? QVariant(tr("There is a note about it"))
                   : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() == Note)
            return QVariant(Qt::AlignCenter);
        return index.column() == Rank || index.column() == Score
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant WorstModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Rank || section == Score ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
               : section == Note                   ? QVariant(Qt::AlignCenter)
                                                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (section == Score) {
        static const std::array<std::pair<const char *, const char *>, 3> scores{
            {{QT_TR_NOOP("Probability"), QT_TR_NOOP("How sure the run is of its wrong answer")},
             {QT_TR_NOOP("Cost"), QT_TR_NOOP("What the mistake costs by the cost table")},
             {QT_TR_NOOP("Distance"),
              QT_TR_NOOP("How little the answer resembles those to the five most similar images of "
                         "its class: 0 alike, 1 nothing in common (Hellinger)")}}};
        const auto &[title, tip] = scores[static_cast<size_t>(m_by)];
        return role == Qt::DisplayRole   ? QVariant(tr(title))
               : role == Qt::ToolTipRole ? QVariant(tr(tip))
                                         : QVariant();
    }
    static const std::array<std::pair<const char *, const char *>, Columns> titles{
        {{QT_TR_NOOP("#"), QT_TR_NOOP("Rank, the worst first")},
         {QT_TR_NOOP("True → predicted"), QT_TR_NOOP("The class that the labels say and the one "
                                                     "that the run says")},
         {"", ""},
         {QT_TR_NOOP("Modality"), QT_TR_NOOP("What the image shows")},
         {QT_TR_NOOP("✎"), QT_TR_NOOP("There is a note about the image")},
         {QT_TR_NOOP("Image"), QT_TR_NOOP("Its name in the dataset")}}};
    const auto &[title, tip] = titles[static_cast<size_t>(section)];
    return role == Qt::DisplayRole   ? QVariant(tr(title))
           : role == Qt::ToolTipRole ? QVariant(tr(tip))
                                     : QVariant();
}

} // namespace lesiondesk
