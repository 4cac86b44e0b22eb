// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/MergeBars.h"

#include "ui/dataset/MergeTableModel.h"

#include <QPainter>

#include <algorithm>

namespace lesiondesk
{

namespace
{

constexpr int kMargin = 8;

} // namespace

void MergeBars::paintPart(QPainter *painter, const QRect &rect, bool isAdded)
{
    if (rect.width() <= 0)
        return;
    painter->fillRect(rect, isAdded ? QColor(0xe6, 0x9f, 0x00) : QColor(0x00, 0x72, 0xb2));
    if (isAdded) // told apart without colour too
        painter->fillRect(rect, QBrush(QColor(0, 0, 0, 90), Qt::BDiagPattern));
}

void MergeBars::paint(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const int before = index.data(MergeTableModel::BeforeRole).toInt();
    const int added = index.data(MergeTableModel::AddedRole).toInt();
    const double scale = static_cast<double>(std::max(0, option.rect.width() - 2 * kMargin)) /
                         std::max(1, index.data(MergeTableModel::LargestRole).toInt());
    const int height = std::min(16, option.rect.height() - 6);
    const int top = option.rect.center().y() - height / 2;
    const int left = option.rect.left() + kMargin;
    const int middle = left + static_cast<int>(before * scale);
    const int right = left + static_cast<int>((before + added) * scale);
    paintPart(painter, {left, top, middle - left, height}, false);
    paintPart(painter, {middle, top, right - middle, height}, true);
}

} // namespace lesiondesk
