// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lesiondesk
{

/// A line of the list of datasets: name, count, and a bar to the scale of the largest one.
class DatasetBars final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { ImagesRole = Qt::UserRole + 1, LargestRole, DetailRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace lesiondesk
