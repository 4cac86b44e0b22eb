// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/GridCellPainter.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kMargin = 4;  ///< between the cell's border and the frame of the selection
constexpr int kPadding = 4; ///< between the frame and the picture
constexpr int kBadge = 18;
const QColor kAccent(0x00, 0x72, 0xb2);

QColor faded(const QColor &colour, int alpha)
{
    QColor result = colour;
    result.setAlpha(alpha);
    return result;
}

} // namespace

GridCellPainter::GridCellPainter(int thumbnailSize, const QFont &font, int bars)
    : m_size(thumbnailSize), m_font(font), m_bold(font), m_line(QFontMetrics(font).height()),
      m_bars(bars)
{
    m_bold.setWeight(QFont::DemiBold);
}

QSize GridCellPainter::cellSize() const
{
    const int lines = m_bars > 0 ? 1 + m_bars : 2;
    const int frame = 2 * (kMargin + kPadding);
    return {m_size + frame, m_size + frame + kPadding + lines * m_line};
}

void GridCellPainter::paint(QPainter &painter, const GridCell &cell, const QPalette &palette) const
{
    QRect cellRect(QPoint(),
                   QSize(std::min(cell.rect.width(), cellSize().width()), cell.rect.height()));
    cellRect.moveCenter(cell.rect.center());
    const QRect frame = cellRect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (cell.selected || cell.current) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(cell.selected ? faded(palette.color(QPalette::Highlight), 60)
                                       : QBrush(Qt::NoBrush));
        painter.setPen(cell.current ? QPen(palette.color(QPalette::Highlight), 2)
                                    : QPen(faded(palette.color(QPalette::Highlight), 140), 1));
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    const QRect inside = frame.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QRect area(inside.left(), inside.top(), inside.width(), m_size);
    paintPicture(painter, cell, area);

    QRect line(inside.left(), area.bottom() + 1 + kPadding, inside.width(), m_line);
    const QFontMetrics bold(m_bold, painter.device());
    painter.setFont(m_bold);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     bold.elidedText(cell.caption.first, Qt::ElideRight, line.width()));
    line.translate(0, m_line);
    painter.setFont(m_font);
    if (!cell.caption.bars.empty()) {
        paintBars(painter, cell, line, palette);
        return;
    }
    const QFontMetrics plain(m_font, painter.device());
    painter.setPen(faded(palette.color(QPalette::Text), 170));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     plain.elidedText(cell.caption.second, Qt::ElideMiddle, line.width()));
}

void GridCellPainter::paintPicture(QPainter &painter, const GridCell &cell, const QRect &area) const
{
    if (cell.picture.isNull()) {
        painter.fillRect(area, QColor(128, 128, 128, 40));
        paintBadges(painter, cell.caption, area);
        return;
    }
    const QSize size = cell.picture.size().scaled(area.size(), Qt::KeepAspectRatio);
    QRect target(QPoint(), size);
    target.moveCenter(area.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(target, cell.picture);
    paintBadges(painter, cell.caption, target);
}

void GridCellPainter::paintBadges(QPainter &painter, const GridCaption &caption,
                                  const QRect &picture) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    QRect badge(picture.left() + 4, picture.bottom() - kBadge - 3, kBadge, kBadge);
    QFont font = m_bold;
    font.setPixelSize(12);
    painter.setFont(font);
    if (!caption.badge.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 170));
        painter.drawRoundedRect(badge, 4, 4);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, QString(caption.badge));
        badge.translate(kBadge + 4, 0);
    }
    if (caption.check) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(kAccent);
        painter.drawEllipse(badge);
        // A tick of our own: not every font has one.
        painter.setPen(QPen(Qt::white, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        const QPointF corner = badge.topLeft();
        painter.drawPolyline(QPolygonF{corner + QPointF(4.5, 9.5), corner + QPointF(8, 13),
                                       corner + QPointF(13.5, 5.5)});
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void GridCellPainter::paintBars(QPainter &painter, const GridCell &cell, QRect line,
                                const QPalette &palette) const
{
    const QFontMetrics metrics(m_font, painter.device());
    const int number = metrics.horizontalAdvance(u".00"_s) + 4;
    const int name = std::min(line.width() / 2, metrics.horizontalAdvance(u"MMMM"_s));
    for (const auto &[label, fraction] : cell.caption.bars) {
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRect(line.left(), line.top(), name, m_line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(label, Qt::ElideRight, name));
        QString digits = QLocale().toString(fraction, 'f', 2);
        if (digits.startsWith(u'0'))
            digits.remove(0, 1);
        painter.drawText(QRect(line.right() + 1 - number, line.top(), number, m_line),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, digits);
        const QRect track(line.left() + name + 4, line.center().y() - 3,
                          std::max(0, line.width() - name - number - 8), 6);
        painter.fillRect(track, QColor(128, 128, 128, 60));
        QRect filled = track;
        filled.setWidth(
            static_cast<int>(std::lround(track.width() * std::clamp(fraction, 0.0, 1.0))));
        painter.fillRect(filled, kAccent);
        line.translate(0, m_line);
    }
}

} // namespace lesiondesk
