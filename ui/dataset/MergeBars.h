// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QStyledItemDelegate>

namespace lesiondesk
{

/// The bars of MergeTableModel: what the target set has and, behind it in a second colour and
/// hatched, what is added; all rows to the scale of the longest.
class MergeBars final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    static void paintPart(QPainter *painter, const QRect &rect, bool isAdded);
};

} // namespace lesiondesk
