// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PageFlow.h"

#include <QFontDatabase>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kFooterRoom = 22;
const QColor kFooterColour(0x66, 0x66, 0x66);

/// A plain face with the signs that a report needs (Σ, →, ≠, ±), where the machine has one.
QString pageFamily()
{
    const QStringList there = QFontDatabase::families();
    for (const QString &wanted :
         {u"Liberation Sans"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"Arial"_s, u"Helvetica"_s}) {
        if (there.contains(wanted))
            return wanted;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

} // namespace

QFont pageFont(double size, bool bold)
{
    static const QString family = pageFamily();
    QFont font(family);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(static_cast<int>(std::lround(pixels(size))));
    font.setBold(bold);
    return font;
}

LaidText::LaidText(const QString &text, const QFont &font, double width, Qt::Alignment alignment)
{
    QString words = text;
    words.replace(u'\n', QChar::LineSeparator);
    m_layout = std::make_unique<QTextLayout>(words, font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    while (true) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height();
    }
    m_layout->endLayout();
}

void LaidText::draw(QPainter &painter, double x, double y) const
{
    m_layout->draw(&painter, {x, y});
}

void LaidText::drawLine(QPainter &painter, int line, double x, double y) const
{
    const QTextLine one = m_layout->lineAt(line);
    one.draw(&painter, {x, y - one.y()});
}

PageFlow::PageFlow(QPdfWriter &writer, QPainter &painter, QString footer, QString pageWords,
                   int pages)
    : m_writer(writer), m_painter(painter), m_footer(std::move(footer)),
      m_pageWords(std::move(pageWords)), m_pages(pages)
{
    const QRect room = writer.pageLayout().paintRectPixels(kDpi);
    m_width = room.width();
    m_height = room.height() - pixels(kFooterRoom);
    m_footerAt = room.height();
}

void PageFlow::gap(double points)
{
    if (!isAtTop())
        m_y += pixels(points);
}

void PageFlow::ensure(double room)
{
    if (!isAtTop() && room > left())
        newPage();
}

void PageFlow::newPage()
{
    drawFooter();
    m_writer.newPage();
    ++m_page;
    m_y = 0;
}

void PageFlow::text(const QString &words, const QFont &font, const QColor &colour, double indent)
{
    const LaidText laid(words, font, m_width - indent);
    for (int k = 0; k < laid.lines(); ++k) {
        ensure(laid.lineHeight(k));
        m_painter.setPen(colour);
        laid.drawLine(m_painter, k, indent, m_y);
        m_y += laid.lineHeight(k);
    }
}

void PageFlow::finish()
{
    drawFooter();
}

void PageFlow::drawFooter()
{
    const QFont font = pageFont(7.5);
    m_painter.setPen(kFooterColour);
    const LaidText left(m_footer, font, m_width * 0.75);
    left.draw(m_painter, 0, m_footerAt - left.height());
    const QString number = m_pageWords.arg(QString::number(m_page), QString::number(m_pages));
    const LaidText right(number, font, m_width * 0.25, Qt::AlignRight);
    right.draw(m_painter, m_width * 0.75, m_footerAt - right.height());
}

} // namespace lesiondesk
