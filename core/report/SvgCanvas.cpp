// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/SvgCanvas.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Control characters have no place in XML; the rest is escaped.
QString escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += c.unicode() < 0x20 ? u' ' : c;
    return clean.toHtmlEscaped();
}

QString number(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString anchorText(SvgCanvas::Anchor anchor)
{
    switch (anchor) {
    case SvgCanvas::Anchor::Middle:
        return u"middle"_s;
    case SvgCanvas::Anchor::End:
        return u"end"_s;
    case SvgCanvas::Anchor::Start:
        break;
    }
    return u"start"_s;
}

} // namespace

QString SvgColour::text() const
{
    return u"#%1%2%3"_s.arg(red, 2, 16, QChar(u'0'))
        .arg(green, 2, 16, QChar(u'0'))
        .arg(blue, 2, 16, QChar(u'0'));
}

SvgColour SvgColour::overWhite(double share) const
{
    const auto mix = [share](int c) {
        return static_cast<int>(std::lround(255 + (c - 255) * share));
    };
    return {mix(red), mix(green), mix(blue)};
}

SvgColour SvgColour::readable() const
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    // Contrast with white equals contrast with black at 0.179.
    return luminance > 0.179 ? SvgColour{0, 0, 0} : SvgColour{255, 255, 255};
}

SvgCanvas::SvgCanvas(double width, double height, const QString &title)
{
    m_svg = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
            "viewBox=\"0 0 %1 %2\" font-family=\"Helvetica, Arial, sans-serif\">\n"_s.arg(
                number(width), number(height));
    m_svg += u"<title>%1</title>\n"_s.arg(escaped(title));
    rect(0, 0, width, height, {255, 255, 255});
}

void SvgCanvas::rect(double x, double y, double width, double height, SvgColour fill)
{
    m_svg += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\"/>\n"_s.arg(
        number(x), number(y), number(width), number(height), fill.text());
}

void SvgCanvas::frame(double x, double y, double width, double height, SvgColour line)
{
    m_svg +=
        u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"none\" "
        "stroke=\"%5\"/>\n"_s.arg(number(x), number(y), number(width), number(height), line.text());
}

void SvgCanvas::line(double x1, double y1, double x2, double y2, SvgColour colour, double width,
                     const QString &dashes)
{
    m_svg += u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke=\"%5\" "
             "stroke-width=\"%6\""_s.arg(number(x1), number(y1), number(x2), number(y2),
                                         colour.text(), number(width));
    if (!dashes.isEmpty())
        m_svg += u" stroke-dasharray=\"%1\""_s.arg(dashes);
    m_svg += u"/>\n"_s;
}

void SvgCanvas::polyline(const std::vector<std::pair<double, double>> &points, SvgColour colour,
                         double width)
{
    QStringList places;
    for (const auto &[x, y] : points)
        places.append(number(x) + u',' + number(y));
    m_svg += u"<polyline points=\"%1\" fill=\"none\" stroke=\"%2\" stroke-width=\"%3\" "
             "stroke-linejoin=\"round\"/>\n"_s.arg(places.join(u' '), colour.text(), number(width));
}

void SvgCanvas::circle(double x, double y, double radius, SvgColour fill)
{
    m_svg += u"<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"%4\"/>\n"_s.arg(
        number(x), number(y), number(radius), fill.text());
}

void SvgCanvas::text(double x, double y, const QString &words, double size, Anchor anchor,
                     SvgColour colour, bool bold)
{
    m_svg += u"<text x=\"%1\" y=\"%2\" font-size=\"%3\" text-anchor=\"%4\" fill=\"%5\"%6>"_s.arg(
        number(x), number(y), number(size), anchorText(anchor), colour.text(),
        bold ? u" font-weight=\"bold\""_s : u""_s);
    m_svg += escaped(words) + u"</text>\n"_s;
}

void SvgCanvas::uprightText(double x, double y, const QString &words, double size)
{
    m_svg += u"<text transform=\"translate(%1 %2) rotate(-90)\" font-size=\"%3\" "
             "text-anchor=\"middle\" fill=\"#222222\">"_s.arg(number(x), number(y), number(size));
    m_svg += escaped(words) + u"</text>\n"_s;
}

QByteArray SvgCanvas::finished() const
{
    return (m_svg + u"</svg>\n"_s).toUtf8();
}

} // namespace lesiondesk
