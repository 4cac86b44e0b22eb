// SPDX-License-Identifier: GPL-3.0-or-later
// How ConfusionMatrixView looks; what it does is in ConfusionMatrixView.cpp.
#include "ui/plots/ConfusionMatrixView.h"
#include "ui/plots/PlotColours.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void ConfusionMatrixView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paintMatrix(painter, m_layout, scroll(), viewport()->size(), true);
}

QPixmap ConfusionMatrixView::toPixmap(QSize size, double devicePixelRatio) const
{
    const MatrixLayout layout = layoutFor(size);
    const QSize needed = layout.contentSize();
    QPixmap pixmap(needed * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    painter.setFont(font());
    paintMatrix(painter, layout, {}, needed, false);
    return pixmap;
}

bool ConfusionMatrixView::isLit(Position position) const
{
    if (m_highlighted >= 0)
        return position.row == m_highlighted || position.column == m_highlighted;
    const int count = m_matrix.classes();
    return (m_hover.row >= 0 && m_hover.row < count && position.row == m_hover.row) ||
           (m_hover.column >= 0 && m_hover.column < count && position.column == m_hover.column);
}

void ConfusionMatrixView::paintMatrix(QPainter &painter, const MatrixLayout &layout, QPoint scroll,
                                      QSize size, bool interactive) const
{
    painter.fillRect(QRect(QPoint(), size), palette().base());
    const int count = layout.classes;
    if (count == 0)
        return;
    const auto paintZone = [&](const QRect &clip, int rowFrom, int rowTo, int columnFrom,
                               int columnTo) {
        painter.setClipRect(clip);
        for (int r = rowFrom; r <= rowTo; ++r) {
            for (int c = columnFrom; c <= columnTo; ++c) {
                const QRect rect = layout.rect({r, c}, scroll);
                if (rect.intersects(clip))
                    paintPart(painter, layout, {r, c}, rect, interactive);
            }
        }
    };
    const int x = layout.headerWidth;
    const int y = layout.headerHeight;
    paintZone({x, y, size.width() - x, size.height() - y}, 0, count, 0, count);
    paintZone({x, 0, size.width() - x, y}, -1, -1, 0, count);
    paintZone({0, y, x, size.height() - y}, 0, count, -1, -1);
    paintZone({0, 0, x, y}, -1, -1, -1, -1);
    painter.setClipping(false);
}

void ConfusionMatrixView::paintPart(QPainter &painter, const MatrixLayout &layout,
                                    Position position, const QRect &rect, bool interactive) const
{
    const int count = layout.classes;
    const QColor base = palette().color(QPalette::Base);
    const QColor ink = palette().color(QPalette::Text);
    const bool inRow = position.row >= 0 && position.row < count;
    const bool inColumn = position.column >= 0 && position.column < count;
    const bool header = position.row < 0 || position.column < 0;
    const QRect box = rect.adjusted(0, 0, -1, -1);
    QFont bold = font();
    bold.setBold(true);
    const QFont small = MatrixLayout::smallFont(font());

    QColor fill = base;
    if (inRow && inColumn) {
        const int images = m_matrix.at(position.row, position.column);
        const int whole = m_matrix.rowTotal(position.row);
        const double part = whole > 0 ? static_cast<double>(images) / whole : 0;
        if (images > 0 && position.row == position.column)
            fill = plotcolours::blended(plotcolours::kRight, base, 0.12 + 0.78 * part);
        else if (images > 0 && m_largestError > 0)
            fill = plotcolours::blended(plotcolours::kWrong, base,
                                        0.08 + 0.72 * part / m_largestError);
    } else if (!header) {
        fill = plotcolours::blended(ink, base, 0.05);
    }
    painter.fillRect(box, fill);
    if (interactive && isLit(position))
        painter.fillRect(box, plotcolours::faded(ink, header ? 0.12 : 0.08));

    const QColor text = inRow && inColumn ? plotcolours::textOn(fill) : ink;
    painter.setPen(text);
    if (position.row < 0 && position.column < 0) {
        painter.setFont(small);
        const QRect inner = box.adjusted(4, 2, -4, -2);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, tr("predicted →"));
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, tr("true ↓"));
    } else if (header) {
        painter.setFont(bold);
        const int index = position.row < 0 ? position.column : position.row;
        const QString key = index < count ? m_keys[index] : u"Σ"_s;
        const QFontMetrics metrics(bold);
        if (position.column < 0) {
            painter.drawText(box.adjusted(4, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(key, Qt::ElideRight, box.width() - 12));
        } else if (layout.turnedHeaders && index < count) {
            painter.save();
            painter.translate(box.center().x(), box.bottom() - 4);
            painter.rotate(-90);
            painter.drawText(QRect(0, -box.width() / 2, box.height() - 6, box.width()),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(key, Qt::ElideRight, box.height() - 8));
            painter.restore();
        } else {
            painter.drawText(box.adjusted(0, 0, 0, -5), Qt::AlignHCenter | Qt::AlignBottom, key);
        }
    } else if (inRow && inColumn) {
        const int images = m_matrix.at(position.row, position.column);
        const int whole = m_matrix.rowTotal(position.row);
        painter.setFont(position.row == position.column ? bold : font());
        if (images == 0)
            painter.setPen(plotcolours::faded(text, 0.45));
        if (layout.showsPercent && images > 0) {
            const int middle = box.top() + box.height() * 55 / 100;
            painter.drawText(QRect(box.left(), box.top(), box.width(), middle - box.top()),
                             Qt::AlignHCenter | Qt::AlignBottom, QString::number(images));
            painter.setFont(small);
            painter.drawText(QRect(box.left(), middle, box.width(), box.bottom() - middle),
                             Qt::AlignHCenter | Qt::AlignTop,
                             images * 200 < whole ? tr("<1 %")
                                                  : tr("%1 %").arg(qRound(100.0 * images / whole)));
        } else {
            painter.drawText(box, Qt::AlignCenter, QString::number(images));
        }
    } else {
        painter.setFont(inRow || inColumn ? font() : bold);
        const int sum = inRow      ? m_matrix.rowTotal(position.row)
                        : inColumn ? m_matrix.columnTotal(position.column)
                                   : m_matrix.total();
        painter.drawText(box.adjusted(2, 0, -2, 0), Qt::AlignCenter, QString::number(sum));
    }

    if (!interactive)
        return;
    if (inRow && inColumn && m_selection.contains(position.row, position.column)) {
        // A frame in the text's colour around a light one: seen on every fill.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(base, 1));
        painter.drawRect(box.adjusted(2, 2, -3, -3));
        painter.setPen(QPen(ink, 2));
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
    if (hasFocus() && position == m_cursor) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(text, 1, Qt::DotLine));
        painter.drawRect(box.adjusted(4, 4, -5, -5));
    }
}

} // namespace lesiondesk
