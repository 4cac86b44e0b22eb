// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/GapDelegate.h"

#include "ui/evaluation/SlicesModel.h"
#include "ui/plots/PlotColours.h"

#include <QPainter>

#include <algorithm>

namespace lesiondesk
{

namespace
{

constexpr double kDot = 4;
constexpr double kCap = 3;
constexpr double kMargin = 10;
constexpr int kWidth = 130;

} // namespace

QSize GapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setWidth(kWidth);
    return size;
}

void GapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant value = index.data(SlicesModel::GapMarkRole);
    const QRectF box = QRectF(option.rect).adjusted(kMargin, 2, -kMargin, -2);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor ink =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const double middle = box.center().x();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(plotcolours::faded(ink, 0.35), 1, Qt::DashLine));
    painter->drawLine(QPointF(middle, option.rect.top()), QPointF(middle, option.rect.bottom()));
    if (value.isValid()) {
        const auto mark = value.value<GapMark>();
        const auto x = [&](double gap) {
            return middle + std::clamp(gap / mark.reach, -1.0, 1.0) * box.width() / 2;
        };
        const bool isPlain = mark.muted || isSelected || (!mark.isWorse() && !mark.isBetter());
        const QColor colour = isPlain          ? plotcolours::faded(ink, mark.muted ? 0.4 : 1)
                              : mark.isWorse() ? plotcolours::kWrong
                                               : plotcolours::kRight;
        const double y = box.center().y();
        painter->setPen(QPen(colour, 1.6));
        painter->drawLine(QPointF(x(mark.low), y), QPointF(x(mark.high), y));
        for (const double end : {x(mark.low), x(mark.high)})
            painter->drawLine(QPointF(end, y - kCap), QPointF(end, y + kCap));
        const bool isFilled = !mark.muted && (mark.isWorse() || mark.isBetter());
        painter->setBrush(
            isFilled ? colour
                     : option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base));
        painter->drawEllipse(QPointF(x(mark.gap), y), kDot, kDot);
    }
    painter->restore();
}

} // namespace lesiondesk
