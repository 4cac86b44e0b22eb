// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/DatasetBars.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace lesiondesk
{

namespace
{

constexpr int kMargin = 8;
constexpr int kBarHeight = 6;

} // namespace

void DatasetBars::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect area = option.rect.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
    const int line = option.fontMetrics.height();
    const QRect first(area.left(), area.top(), area.width(), line);
    const QString count = QLocale().toString(index.data(ImagesRole).toInt());
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, count);
    const int room = first.width() - option.fontMetrics.horizontalAdvance(count) - kMargin;
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                                    Qt::ElideRight, room));
    painter->drawText(QRect(area.left(), area.top() + line, area.width(), line),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(DetailRole).toString(),
                                                    Qt::ElideRight, area.width()));
    const double share = static_cast<double>(index.data(ImagesRole).toInt()) /
                         std::max(1, index.data(LargestRole).toInt());
    const QRect bar(area.left(), area.bottom() - kBarHeight, static_cast<int>(area.width() * share),
                    kBarHeight);
    painter->fillRect(bar, isSelected ? option.palette.color(QPalette::HighlightedText)
                                      : QColor(0x00, 0x72, 0xb2));
    painter->restore();
}

QSize DatasetBars::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * option.fontMetrics.height() + kBarHeight + 2 * kMargin};
}

} // namespace lesiondesk
