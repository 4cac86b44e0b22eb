// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lesiondesk
{

/// Draws a GapMark: the line of no difference, the interval as a whisker, the gap as a dot. Orange
/// and filled where the slice is worse beyond its interval, blue and filled where it is better,
/// hollow and in the text's colour where the interval holds zero.
class GapDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lesiondesk
