// SPDX-License-Identifier: GPL-3.0-or-later
// How ClassBars looks; what it does is in ClassBars.cpp.
#include "ui/plots/ClassBars.h"
#include "ui/plots/MatrixLayout.h"
#include "ui/plots/PlotColours.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void ClassBars::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paintAll(painter, viewport()->size(), verticalScrollBar()->value(), true);
}

QPixmap ClassBars::toPixmap(QSize size, double devicePixelRatio) const
{
    const Columns where = columns(size.width());
    const QSize needed(where.right + 8,
                       where.header + static_cast<int>(m_order.size()) * where.line);
    QPixmap pixmap(needed * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&pixmap);
    painter.setFont(font());
    paintAll(painter, needed, 0, false);
    return pixmap;
}

void ClassBars::paintAll(QPainter &painter, QSize size, int scroll, bool interactive) const
{
    painter.fillRect(QRect(QPoint(), size), palette().base());
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns where = columns(size.width());
    painter.setClipRect(QRect(0, where.header, size.width(), size.height() - where.header));
    for (int row = 0; row < static_cast<int>(m_order.size()); ++row) {
        const QRect line = lineRect(row, where, scroll);
        if (line.bottom() >= where.header && line.top() <= size.height())
            paintLine(painter, line, where, m_order[static_cast<size_t>(row)], interactive);
    }
    painter.setClipping(false);
    paintHeader(painter, where, size.width());
}

void ClassBars::paintHeader(QPainter &painter, const Columns &columns, int width) const
{
    const QColor ink = palette().color(QPalette::Text);
    const QFont small = MatrixLayout::smallFont(font());
    painter.setFont(small);
    const QFontMetrics metrics(small);
    painter.setPen(ink);
    const QStringList words{tr("sens."), tr("prec."), tr("F1")};
    for (int k = 0; k < 3; ++k)
        painter.drawText(
            QRect(columns.name + k * columns.figure, 0, columns.figure - 4, columns.header - 4),
            Qt::AlignRight | Qt::AlignBottom, words[k]);
    // The legend of the bars, in two lines: what the whiskers are, what the parts are.
    const QRect legend(columns.bars, 2, width - columns.bars, columns.header - 6);
    int x = legend.left();
    int bottom = legend.top() + metrics.height();
    const auto word = [&](const QColor &colour, const QString &text, bool outlined) {
        const QRect box(x, bottom - metrics.ascent() + 1, metrics.ascent() - 2,
                        metrics.ascent() - 2);
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(outlined ? QBrush(colour, Qt::BDiagPattern) : QBrush(colour));
        painter.drawRect(box);
        painter.setPen(ink);
        x = box.right() + 4;
        painter.drawText(QRect(x, legend.top(), legend.right() - x, bottom - legend.top() + 1),
                         Qt::AlignLeft | Qt::AlignBottom, text);
        x += metrics.horizontalAdvance(text) + 8;
    };
    // The parts stand in the first line, where the figures' titles leave room to their left.
    const QStringList parts{tr("found"), tr("missed"), tr("false alarms")};
    const int needed =
        metrics.horizontalAdvance(parts.join(QString())) + 3 * (metrics.ascent() + 12);
    x = std::max(6, std::min(columns.bars, width - needed));
    word(plotcolours::kRight, parts[0], false);
    word(plotcolours::kWrong, parts[1], false);
    word(plotcolours::kWrong, parts[2], true);
    x = legend.left();
    bottom = legend.bottom();
    word(plotcolours::blended(plotcolours::kRight, palette().color(QPalette::Base), 0.45), tr("F1"),
         false);
    painter.drawText(QRect(x, legend.top(), legend.right() - x, bottom - legend.top() + 1),
                     Qt::AlignLeft | Qt::AlignBottom, tr("● sens.  ◆ prec., 95 %"));
    painter.setPen(plotcolours::faded(ink, 0.25));
    painter.drawLine(0, columns.header - 1, width, columns.header - 1);
}

void ClassBars::paintLine(QPainter &painter, const QRect &line, const Columns &columns,
                          int classIndex, bool interactive) const
{
    const ClassMetrics &one = m_metrics.classes[static_cast<size_t>(classIndex)];
    const QColor ink = palette().color(QPalette::Text);
    const bool rankable = one.support >= kEnoughToRank;
    if (interactive && (classIndex == m_hover || classIndex == m_first || classIndex == m_second))
        painter.fillRect(line, plotcolours::faded(ink, 0.08));
    painter.setPen(plotcolours::faded(ink, 0.12));
    painter.drawLine(line.left(), line.bottom(), line.right(), line.bottom());

    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics normal(font());
    const QRect text = line.adjusted(6, 3, 0, -4);
    painter.setPen(ink);
    painter.setFont(bold);
    painter.drawText(QRect(text.left(), text.top(), columns.name - 8, normal.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(one.name, Qt::ElideRight, columns.name - 8));
    painter.setFont(font());
    painter.drawText(
        QRect(text.left(), text.bottom() - normal.height(), columns.name - 8, normal.height()),
        Qt::AlignLeft | Qt::AlignVCenter, tr("n %1").arg(one.support));

    const std::array figures{one.sensitivity, one.precision, one.f1};
    for (int k = 0; k < 3; ++k) {
        const auto &value = figures[static_cast<size_t>(k)];
        painter.setPen(rankable ? ink : plotcolours::faded(ink, 0.6));
        painter.drawText(
            QRect(columns.name + k * columns.figure, line.top(), columns.figure - 4, line.height()),
            Qt::AlignRight | Qt::AlignVCenter, value ? QLocale().toString(*value, 'f', 2) : u"–"_s);
    }
    const QRect rates(columns.bars, line.top() + 4, columns.right - columns.bars,
                      line.height() / 2 - 6);
    if (rankable) {
        paintRates(painter, rates, one);
    } else {
        painter.setPen(plotcolours::faded(ink, 0.75));
        painter.setFont(MatrixLayout::smallFont(font()));
        painter.drawText(rates, Qt::AlignLeft | Qt::AlignVCenter, tr("too few to rank"));
        painter.setFont(font());
    }
    paintParts(painter, line, columns, classIndex, interactive);
    if (!interactive)
        return;
    painter.setBrush(Qt::NoBrush);
    if (isSelected(classIndex, ClassPart::Whole)) {
        painter.setPen(QPen(ink, 2));
        painter.drawRect(
            partIn(line, columns, classIndex, ClassPart::Whole).adjusted(2, 2, -1, -3));
    }
    if (hasFocus() && m_cursor.classIndex == classIndex) {
        painter.setPen(QPen(ink, 1, Qt::DotLine));
        const QRect part = partIn(line, columns, classIndex, m_cursor.part);
        painter.drawRect(m_cursor.part == ClassPart::Whole ? part.adjusted(4, 4, -3, -5)
                                                           : part.adjusted(-1, -1, 1, 1));
    }
}

void ClassBars::paintRates(QPainter &painter, const QRect &room, const ClassMetrics &one) const
{
    const QColor ink = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    const auto x = [&](double rate) { return room.left() + rate * room.width(); };
    painter.fillRect(room, plotcolours::faded(ink, 0.06));
    if (one.f1)
        painter.fillRect(QRectF(room.left(), room.top(), *one.f1 * room.width(), room.height()),
                         plotcolours::blended(plotcolours::kRight, base, 0.45));
    painter.setPen(QPen(plotcolours::faded(ink, 0.35), 1));
    painter.drawLine(QPointF(x(0.5), room.top()), QPointF(x(0.5), room.bottom() + 1));

    const auto whisker = [&](double y, int hits, int n, bool round) {
        const auto interval = wilson95(hits, n);
        if (!interval)
            return;
        painter.setPen(QPen(ink, 1.2));
        painter.drawLine(QPointF(x(interval->low), y), QPointF(x(interval->high), y));
        for (const double end : {interval->low, interval->high})
            painter.drawLine(QPointF(x(end), y - 2), QPointF(x(end), y + 2));
        const QPointF middle(x(static_cast<double>(hits) / n), y);
        painter.setBrush(ink);
        if (round)
            painter.drawEllipse(middle, 2.2, 2.2);
        else
            painter.drawPolygon(QPolygonF({middle + QPointF(-3, 0), middle + QPointF(0, -3),
                                           middle + QPointF(3, 0), middle + QPointF(0, 3)}));
        painter.setBrush(Qt::NoBrush);
    };
    whisker(room.top() + room.height() * 0.28, one.found, one.support, true);
    whisker(room.top() + room.height() * 0.76, one.found, one.predicted, false);
}

void ClassBars::paintParts(QPainter &painter, const QRect &line, const Columns &columns,
                           int classIndex, bool interactive) const
{
    const QColor ink = palette().color(QPalette::Text);
    const QColor base = palette().color(QPalette::Base);
    const QColor right = plotcolours::blended(plotcolours::kRight, base, 0.85);
    const QColor wrong = plotcolours::blended(plotcolours::kWrong, base, 0.7);
    for (const ClassPart part : {ClassPart::Found, ClassPart::Missed, ClassPart::FalseAlarms}) {
        const QRect rect = partIn(line, columns, classIndex, part);
        const int count = countOfPart(classIndex, part);
        QColor fill = part == ClassPart::Found ? right : part == ClassPart::Missed ? wrong : base;
        if (count == 0)
            fill = base;
        painter.fillRect(rect, fill);
        if (part == ClassPart::FalseAlarms && count > 0)
            painter.fillRect(
                rect, QBrush(plotcolours::faded(plotcolours::kWrong, 0.35), Qt::BDiagPattern));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(count == 0                 ? plotcolours::faded(ink, 0.25)
                            : part == ClassPart::Found ? right
                                                       : wrong,
                            1));
        painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(count == 0 ? plotcolours::faded(ink, 0.6) : plotcolours::textOn(fill));
        painter.drawText(rect, Qt::AlignCenter, QString::number(count));
        if (interactive && isSelected(classIndex, part)) {
            painter.setPen(QPen(base, 1));
            painter.drawRect(rect.adjusted(2, 2, -3, -3));
            painter.setPen(QPen(ink, 2));
            painter.drawRect(rect.adjusted(1, 1, -1, -1));
        }
    }
}

} // namespace lesiondesk
