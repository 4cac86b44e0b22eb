// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/FindingsModel.h"

#include "ui/evaluation/FactWords.h"
#include "ui/plots/PlotColours.h"
#include "ui/widgets/DifferenceWords.h"
#include "ui/widgets/FigureWords.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kClear = 0.05;
/// Under this many images "the run finds 1 of 2" tells nobody anything.
constexpr int kEnoughToSay = 5;
constexpr double kStrongestTint = 0.45;

size_t number(Modality modality)
{
    return static_cast<size_t>(modality);
}

} // namespace

bool FindingsModel::isClear(const ModalityMismatch &mismatch)
{
    return mismatch.distance && mismatch.pHolm < kClear;
}

void FindingsModel::setFindings(Findings findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_modalities.clear();
    for (const Modality modality : kModalities) {
        const bool occurs = std::any_of(m_findings.mismatches.begin(), m_findings.mismatches.end(),
                                        [&](const auto &one) {
                                            const auto &counts = one.counts[number(modality)];
                                            return counts[0] + counts[1] > 0;
                                        });
        if (occurs)
            m_modalities.push_back(modality);
    }
    endResetModel();
}

void FindingsModel::setFound(QHash<QString, FoundByModality> found)
{
    m_findings.found = std::move(found);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int FindingsModel::clearOnes() const
{
    return static_cast<int>(
        std::count_if(m_findings.mismatches.begin(), m_findings.mismatches.end(), isClear));
}

int FindingsModel::count(int row, int column) const
{
    return at(row).count(modalityAt(column), partAt(column));
}

double FindingsModel::share(int row, int column) const
{
    const ModalityMismatch &mismatch = at(row);
    const auto all = (partAt(column) == Partition::Train ? mismatch.train : mismatch.test).size();
    return all > 0 ? static_cast<double>(count(row, column)) / static_cast<double>(all) : 0;
}

QString FindingsModel::foundWords(const ModalityMismatch &mismatch) const
{
    const auto found = m_findings.found.constFind(mismatch.key);
    if (found == m_findings.found.constEnd())
        return {};
    QStringList parts;
    for (const Modality modality : kModalities) {
        const FoundCount &one = (*found)[number(modality)];
        if (one.of >= kEnoughToSay)
            parts.append(tr("%1 of %2 (%3)", "found of how many, modality")
                             .arg(QLocale().toString(one.found), QLocale().toString(one.of),
                                  factValueWord(modality)));
    }
    return parts.isEmpty() ? QString() : tr("The run finds %1.").arg(parts.join(u", "_s));
}

QString FindingsModel::reason(int row) const
{
    const ModalityMismatch &mismatch = at(row);
    const QString &name = mismatch.name;
    if (mismatch.train.empty() || mismatch.test.empty())
        return mismatch.train.empty()
                   ? tr("%1: there is no training image of this class.").arg(name)
                   : tr("%1: there is no test image of this class.").arg(name);
    QStringList sentences;
    if (mismatch.distance.value_or(0) <= 0)
        sentences.append(tr("%1: photographed alike in training and test.").arg(name));
    else
        sentences.append(tr("%1: %2 of the training images are %3, %4 of the test images.")
                             .arg(name, shareText(mismatch.trainShare),
                                  factValueWord(mismatch.modality), shareText(mismatch.testShare)));
    if (const QString found = foundWords(mismatch); !found.isEmpty())
        sentences.append(found);
    if (isClear(mismatch))
        sentences.append(tr("More than chance: p %1, corrected (Holm) over the classes.")
                             .arg(probabilityText(mismatch.pHolm)));
    else if (mismatch.distance.value_or(0) > 0)
        sentences.append(
            tr("This may be chance: p %1, corrected.").arg(probabilityText(mismatch.pHolm)));
    return sentences.join(u' ');
}

ImageSet FindingsModel::imagesOf(int row, int column) const
{
    const ModalityMismatch &mismatch = at(row);
    const Modality modality = modalityAt(column);
    const Partition part = partAt(column);
    ImageSet images;
    images.caption = (part == Partition::Train ? tr("%1, training, %2") : tr("%1, test, %2"))
                         .arg(mismatch.key, factValueWord(modality));
    for (const FactStore::SetImage &one : m_findings.images) {
        if (one.classIndex == mismatch.classIndex && one.partition == part &&
            one.modality == modality)
            images.ids.push_back(one.image);
    }
    return images;
}

ImageSet FindingsModel::group(int row, Partition part) const
{
    const ModalityMismatch &mismatch = at(row);
    return part == Partition::Train ? ImageSet{mismatch.train, tr("%1, training").arg(mismatch.key)}
                                    : ImageSet{mismatch.test, tr("%1, test").arg(mismatch.key)};
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.mismatches.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCount + countColumns();
}

QString FindingsModel::text(const QModelIndex &index) const
{
    const ModalityMismatch &mismatch = at(index.row());
    if (index.column() == Class)
        return (isClear(mismatch) ? u"▲ "_s : QString()) + mismatch.key;
    if (isCount(index.column()))
        return QLocale().toString(count(index.row(), index.column()));
    return index.column() == Distance
               ? figureText(mismatch.distance)
               : probabilityText(mismatch.distance ? std::optional(mismatch.pHolm) : std::nullopt);
}

QString FindingsModel::toolTip(const QModelIndex &index) const
{
    if (!isCount(index.column()))
        return reason(index.row());
    const QString share = shareText(this->share(index.row(), index.column()));
    const QString name = at(index.row()).name;
    const QString modality = factValueWord(modalityAt(index.column()));
    const int n = count(index.row(), index.column());
    const QString text =
        partAt(index.column()) == Partition::Train
            ? tr("%1: %n training image(s) are %2, %3 of them. Click shows them.", nullptr, n)
            : tr("%1: %n test image(s) are %2, %3 of them. Click shows them.", nullptr, n);
    return text.arg(name, modality, share);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const ModalityMismatch &mismatch = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole:
        return index.column() == Class ? reason(index.row()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Class ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                       : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(isClear(mismatch) && (index.column() == Class ||
                                           (isCount(index.column()) &&
                                            modalityAt(index.column()) == mismatch.modality)));
        return font;
    }
    case Qt::BackgroundRole:
        // How the class is spread over the modalities in this part: two neighbours that differ in
        // tint differ in share.
        if (!isCount(index.column()) || count(index.row(), index.column()) == 0)
            return {};
        return plotcolours::blended(plotcolours::kRight,
                                    QGuiApplication::palette().color(QPalette::Base),
                                    kStrongestTint * share(index.row(), index.column()));
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Class ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    if (section == Class)
        return isTip ? tr("▲: photographed differently in training and test, more than by chance")
                     : tr("Class");
    if (isCount(section)) {
        const QString modality = factValueWord(modalityAt(section));
        const bool isTraining = partAt(section) == Partition::Train;
        if (isTip)
            return (isTraining ? tr("Training images that are %1") : tr("Test images that are %1"))
                .arg(modality);
        return (isTraining ? tr("%1\ntraining") : tr("%1\ntest")).arg(modality);
    }
    if (section == Distance)
        return isTip ? tr("Total variation distance between training and test: 0 the same mix, 1 "
                          "nothing in common")
                     : tr("Distance");
    return isTip ? tr("Chi-square test by permutation, corrected (Holm) over the classes")
                 : tr("p, Holm");
}

} // namespace lesiondesk
