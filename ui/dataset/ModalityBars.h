// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/ClassTable.h"

#include <QColor>
#include <QStyledItemDelegate>

#include <array>

namespace lesiondesk
{

/// The stacked bars of the class table: one part per modality, told apart by colour (colour-blind
/// safe) and by pattern, all rows to the scale of the longest.
class ModalityBars final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The column of ClassTable whose part lies at `x` of the cell `rect`, or kAll beside the bar.
    static int partAt(const ClassTable &table, int row, const QRect &rect, int x);
    static QBrush brushOf(Modality modality);

private:
    /// Left edges of the parts and, last, the bar's right end; pixels.
    static std::array<int, ClassTable::kColumns + 1> edges(const ClassTable &table, int row,
                                                           const QRect &rect);
};

} // namespace lesiondesk
