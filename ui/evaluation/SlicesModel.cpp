// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/SlicesModel.h"

#include "ui/evaluation/FactWords.h"
#include "ui/widgets/DifferenceWords.h"
#include "ui/widgets/FigureWords.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The axis of the gaps ends at a round tenth, and is never so short that noise looks large.
constexpr double kShortestReach = 0.2;

std::optional<double> sortValue(const Slice &slice, int column)
{
    switch (column) {
    case SlicesModel::N:
        return slice.n;
    case SlicesModel::Accuracy:
        return slice.figures.of(Figure::Accuracy);
    case SlicesModel::MacroF1:
        return slice.figures.of(Figure::MacroF1);
    case SlicesModel::BalancedAccuracy:
        return slice.figures.of(Figure::BalancedAccuracy);
    case SlicesModel::PHolm:
        return slice.pHolm;
    case SlicesModel::Gap:
    case SlicesModel::Picture:
        return slice.gap;
    default:
        return std::nullopt;
    }
}

} // namespace

void SlicesModel::setSlices(std::vector<Slice> slices, std::vector<SliceBy> by)
{
    beginResetModel();
    m_slices = std::move(slices);
    m_by = std::move(by);
    m_order.resize(m_slices.size());
    std::iota(m_order.begin(), m_order.end(), size_t(0));
    double widest = kShortestReach;
    for (const Slice &slice : m_slices) {
        if (slice.tooSmall || !slice.gapInterval)
            continue;
        widest =
            std::max({widest, std::abs(slice.gapInterval->low), std::abs(slice.gapInterval->high)});
    }
    m_reach = std::min(1.0, std::ceil(widest * 10 - 1e-9) / 10);
    arrange();
    endResetModel();
}

int SlicesModel::largeEnough() const
{
    return static_cast<int>(std::count_if(m_slices.begin(), m_slices.end(),
                                          [](const Slice &slice) { return !slice.tooSmall; }));
}

void SlicesModel::arrange()
{
    const auto rank = [this](const Slice &slice) {
        const bool isNamed = m_sortColumn == Name;
        return slice.tooSmall ? 2 : isNamed || sortValue(slice, m_sortColumn) ? 0 : 1;
    };
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    // By name is the order of the facts, in which the slices came.
    std::sort(m_order.begin(), m_order.end());
    std::stable_sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) {
        const Slice &left = m_slices[a];
        const Slice &right = m_slices[b];
        if (rank(left) != rank(right))
            return rank(left) < rank(right);
        if (m_sortColumn == Name)
            return descending ? a > b : a < b;
        const auto x = sortValue(left, m_sortColumn);
        const auto y = sortValue(right, m_sortColumn);
        return x && y && (descending ? *x > *y : *x < *y);
    });
}

void SlicesModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<size_t> before = m_order;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    std::vector<int> rowOf(m_order.size());
    for (size_t row = 0; row < m_order.size(); ++row)
        rowOf[m_order[row]] = static_cast<int>(row);
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &one : old)
        moved.append(index(rowOf[before[static_cast<size_t>(one.row())]], one.column()));
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int SlicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_slices.size());
}

int SlicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString SlicesModel::name(const Slice &slice) const
{
    QStringList words;
    for (qsizetype k = 0; k < slice.values.size(); ++k)
        words.append(factValueWord(m_by[static_cast<size_t>(k)], slice.values[k]));
    return words.join(u" · "_s);
}

QString SlicesModel::words(int row) const
{
    const Slice &slice = at(row);
    QStringList words;
    for (qsizetype k = 0; k < slice.values.size(); ++k) {
        const SliceBy by = m_by[static_cast<size_t>(k)];
        words.append(tr("%1 %2", "fact and value: sex female")
                         .arg(factWord(by), factValueWord(by, slice.values[k])));
    }
    return words.join(u", "_s);
}

QString SlicesModel::text(const Slice &slice, int column) const
{
    const auto with = [](const QString &value, const QString &interval, bool isDefined) {
        return isDefined ? value + u' ' + interval : value;
    };
    switch (column) {
    case Name:
        return name(slice);
    case N:
        return QLocale().toString(slice.n);
    case Accuracy:
        return with(figureText(slice.figures.of(Figure::Accuracy)),
                    intervalText(wilson95(slice.figures.metrics.correct, slice.figures.metrics.n)),
                    slice.figures.metrics.n > 0);
    case MacroF1:
        return figureText(slice.figures.of(Figure::MacroF1));
    case BalancedAccuracy:
        return figureText(slice.figures.of(Figure::BalancedAccuracy));
    case Gap:
        return with(differenceText(slice.gap), differenceIntervalText(slice.gapInterval),
                    slice.gapInterval.has_value());
    case PHolm:
        return slice.tooSmall ? tr("too few") : probabilityText(slice.pHolm);
    default:
        return {};
    }
}

std::optional<GapMark> SlicesModel::mark(const Slice &slice) const
{
    if (!slice.gap || !slice.gapInterval)
        return std::nullopt;
    return GapMark{*slice.gap, slice.gapInterval->low, slice.gapInterval->high, m_reach,
                   slice.tooSmall};
}

QString SlicesModel::toolTip(const Slice &slice) const
{
    QStringList lines{tr("%1: %2 of %n image(s) right", nullptr, slice.n)
                          .arg(name(slice), QLocale().toString(slice.figures.metrics.correct))};
    if (slice.gap)
        lines.append(
            tr("Accuracy less that of all other images: %1 %2")
                .arg(differenceText(slice.gap), differenceIntervalText(slice.gapInterval)));
    if (slice.tooSmall)
        lines.append(tr("Under %1 images: too few to say anything, and left out of the correction")
                         .arg(kEnoughToSlice));
    else if (slice.p)
        lines.append(tr("Fisher's exact test: p %1, corrected (Holm) %2")
                         .arg(probabilityText(slice.p), probabilityText(slice.pHolm)));
    return lines.join(u'\n');
}

QVariant SlicesModel::data(const QModelIndex &index, int role) const
{
    const Slice &slice = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(slice, index.column());
    case Qt::ToolTipRole:
        return toolTip(slice);
    case Qt::AccessibleTextRole:
        return index.column() == Picture ? QVariant(text(slice, Gap)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return slice.tooSmall
                   ? QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText))
                   : QVariant();
    case GapMarkRole: {
        const auto found = mark(slice);
        return found ? QVariant::fromValue(*found) : QVariant();
    }
    default:
        return {};
    }
}

QVariant SlicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name      ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
               : section == Picture ? QVariant(Qt::AlignCenter)
                                    : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    static const std::array<std::pair<const char *, const char *>, Columns> titles{
        {{QT_TR_NOOP("Slice"), QT_TR_NOOP("Images that share this value")},
         {QT_TR_NOOP("n"), QT_TR_NOOP("Judged images")},
         {QT_TR_NOOP("Accuracy"), QT_TR_NOOP("With its 95 % interval (Wilson)")},
         {QT_TR_NOOP("← worse · better →"),
          QT_TR_NOOP("The gap as a dot with its interval; a filled dot where the interval leaves "
                     "out zero")},
         {QT_TR_NOOP("Gap"), QT_TR_NOOP("Accuracy less that of all other images, with its 95 % "
                                        "interval (Newcombe)")},
         {QT_TR_NOOP("p, Holm"),
          QT_TR_NOOP("Fisher's exact test of right and wrong inside and outside, corrected (Holm) "
                     "over the slices that are large enough")},
         {QT_TR_NOOP("Macro-F1"), QT_TR_NOOP("Mean of F1 over the classes in the slice")},
         {QT_TR_NOOP("Balanced"),
          QT_TR_NOOP("Balanced accuracy: mean sensitivity of the classes in the slice")}}};
    const auto &[title, tip] = titles[static_cast<size_t>(section)];
    return role == Qt::DisplayRole   ? QVariant(tr(title))
           : role == Qt::ToolTipRole ? QVariant(tr(tip))
                                     : QVariant();
}

} // namespace lesiondesk
