// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/ModalityBars.h"

#include "ui/dataset/ClassTableModel.h"

#include <QPainter>

#include <algorithm>

namespace lesiondesk
{

namespace
{

constexpr int kMargin = 8;

} // namespace

QBrush ModalityBars::brushOf(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return QColor(0x00, 0x72, 0xb2);
    case Modality::Anatomical:
        return QColor(0xe6, 0x9f, 0x00);
    case Modality::Dermoscopic:
        return QColor(0x56, 0xb4, 0xe9);
    case Modality::Untagged:
        break;
    }
    return QBrush(QColor(0x8a, 0x8a, 0x8a), Qt::Dense4Pattern);
}

std::array<int, ClassTable::kColumns + 1> ModalityBars::edges(const ClassTable &table, int row,
                                                              const QRect &rect)
{
    std::array<int, ClassTable::kColumns + 1> edges{};
    const double scale = static_cast<double>(std::max(0, rect.width() - 2 * kMargin)) /
                         std::max(1, table.largestRow());
    int sum = 0;
    for (size_t c = 0; c < edges.size(); ++c) {
        edges[c] = rect.left() + kMargin + static_cast<int>(sum * scale);
        if (c + 1 < edges.size())
            sum += table.count(row, static_cast<int>(c));
    }
    return edges;
}

int ModalityBars::partAt(const ClassTable &table, int row, const QRect &rect, int x)
{
    const auto borders = edges(table, row, rect);
    for (size_t c = 0; c + 1 < borders.size(); ++c) {
        if (x >= borders[c] && x < borders[c + 1])
            return static_cast<int>(c);
    }
    return ClassTable::kAll;
}

void ModalityBars::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto *model = qobject_cast<const ClassTableModel *>(index.model());
    if (!model || index.row() >= static_cast<int>(model->table().rows().size()))
        return; // the totals have no bar: it would dwarf all others
    const auto borders = edges(model->table(), index.row(), option.rect);
    const int height = std::min(16, option.rect.height() - 6);
    const int top = option.rect.center().y() - height / 2;
    for (size_t c = 0; c + 1 < borders.size(); ++c) {
        const QRect part(borders[c], top, borders[c + 1] - borders[c], height);
        if (part.width() <= 0)
            continue;
        painter->fillRect(part, brushOf(kModalities[c]));
        if (option.state & QStyle::State_Selected)
            painter->drawRect(part.adjusted(0, 0, -1, -1));
    }
}

} // namespace lesiondesk
