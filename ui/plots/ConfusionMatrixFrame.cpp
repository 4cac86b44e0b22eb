// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the cells of ConfusionMatrixView: headers and the legend of its two scales.
#include "ui/plots/ConfusionMatrixInk.h"
#include "ui/plots/MatrixWords.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Short numbers for the ends of a scale.
QString scaleText(CellMode mode, double value)
{
    return mode == CellMode::Harm ? QString::number(value, 'g', 3) : valueText(mode, value);
}

} // namespace

void ConfusionMatrixView::paintHeader(QPainter &painter, const MatrixLayout &layout,
                                      Position position, const QRect &box, const Ink &ink) const
{
    const bool lit = ink.marks && isLit(position);
    if (position.row < 0 && position.column < 0) {
        painter.fillRect(box, ink.base);
        painter.setPen(ink.text);
        painter.setFont(ink.small);
        const QRect inner = box.adjusted(4, 2, -4, -2);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignTop, tr("predicted →"));
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, tr("true ↓"));
        return;
    }
    const bool across = position.row < 0;
    const int index = across ? position.column : position.row;
    const int line = lineAt(index);
    const bool extra = line >= layout.classes;
    const QString head =
        line < 0 ? u"Σ"_s
        : across ? lineHead(m_table.columns()[static_cast<size_t>(line)], m_table.columnKind())
                 : lineHead(m_table.rows()[static_cast<size_t>(line)], m_table.rowKind());
    // In an overview a header may be higher than its line.
    const QFont &font = extra || !layout.showsText ? ink.small : ink.bold;
    const QFontMetrics metrics(font);
    QRect room = box;
    if (!layout.showsText && index < layout.classes) {
        const int grow = std::max(0, metrics.height() - (across ? box.width() : box.height())) / 2;
        room = across ? box.adjusted(-grow, 0, grow, 0) : box.adjusted(0, -grow, 0, grow);
    }
    painter.fillRect(room, ink.base);
    if (lit)
        painter.fillRect(room, plotcolours::faded(ink.text, 0.12));
    painter.setPen(ink.text);
    painter.setFont(font);
    if (!across) {
        painter.drawText(room.adjusted(4, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(head, Qt::ElideRight, room.width() - 12));
    } else if (extra) {
        painter.drawText(room.adjusted(2, 0, -2, -4),
                         Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, head);
    } else if (layout.turnedHeaders && index < layout.classes) {
        painter.save();
        painter.translate(room.center().x(), room.bottom() - 4);
        painter.rotate(-90);
        painter.drawText(QRect(0, -room.width() / 2, room.height() - 6, room.width()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(head, Qt::ElideRight, room.height() - 8));
        painter.restore();
    } else {
        painter.drawText(room.adjusted(0, 0, 0, -5), Qt::AlignHCenter | Qt::AlignBottom, head);
    }
}

void ConfusionMatrixView::paintLegend(QPainter &painter, const QRect &room, const Ink &ink) const
{
    const QFontMetrics metrics(ink.small);
    painter.fillRect(room, ink.base);
    painter.setFont(ink.small);
    const QRect line = room.adjusted(6, 4, -6, -2);
    int x = line.left();
    const auto write = [&](const QString &text) {
        painter.setPen(ink.text);
        painter.drawText(QRect(x, line.top(), line.right() - x, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + 5;
    };
    // What does not fit is left out from the end: better nothing than half a scale.
    const int ramp = std::clamp(line.width() / 8, 24, 70);
    QString title = modeWord(m_mode);
    if (m_scale.logarithmic)
        title = tr("%1, log").arg(title);
    write(title + u' ');
    for (const bool right : {true, false}) {
        const double largest = right ? m_scale.largestRight : m_scale.largestWrong;
        const QString name = right ? tr("found") : tr("wrong");
        const QString low = scaleText(m_mode, 0);
        QString high = scaleText(m_mode, largest);
        if (m_scale.logarithmic && largest > 0 && m_mode != CellMode::MeanProbability)
            high = tr("%1 (half way %2)").arg(high, scaleText(m_mode, m_scale.valueAt(0.5, right)));
        const int needed = metrics.horizontalAdvance(name + low + high) + ramp + 20;
        if (x + needed > line.right())
            return;
        write(name);
        write(low);
        const QRect bar(x, line.top() + 3, ramp, line.height() - 6);
        QLinearGradient gradient(bar.topLeft(), bar.topRight());
        gradient.setColorAt(0, m_scale.colour(0, right, ink.base));
        gradient.setColorAt(1, m_scale.colour(1, right, ink.base));
        painter.fillRect(bar, largest > 0 ? QBrush(gradient) : QBrush(ink.base));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(plotcolours::faded(ink.text, 0.4), 1));
        painter.drawRect(bar.adjusted(0, 0, -1, -1));
        x = bar.right() + 6;
        write(high);
        x += 8;
    }
}

} // namespace lesiondesk
