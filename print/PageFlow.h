// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextLayout>

#include <memory>

namespace lesiondesk
{

/// Lengths are in points (1/72 inch) wherever no other unit is said; a page is drawn in device
/// pixels of kDpi.
inline constexpr int kDpi = 1200;
constexpr double pixels(double points)
{
    return points * kDpi / 72.0;
}

/// The report's type face at a size in points.
QFont pageFont(double size, bool bold = false);

/// A text broken into lines of one width. Widths and heights in device pixels.
class LaidText
{
public:
    LaidText(const QString &text, const QFont &font, double width,
             Qt::Alignment alignment = Qt::AlignLeft);

    double height() const { return m_height; }
    int lines() const { return m_layout->lineCount(); }
    double lineHeight(int line) const { return m_layout->lineAt(line).height(); }
    /// Draws all lines.
    void draw(QPainter &painter, double x, double y) const;
    /// Draws one line with its top at y.
    void drawLine(QPainter &painter, int line, double x, double y) const;

private:
    std::unique_ptr<QTextLayout> m_layout;
    double m_height = 0;
};

/// A4 pages that fill from top to bottom, with a footer. Positions in device pixels.
class PageFlow
{
public:
    /// `footer` stands left in the footer; "%1 / %2" in `pageWords` becomes the page's number and
    /// `pages`.
    PageFlow(QPdfWriter &writer, QPainter &painter, QString footer, QString pageWords, int pages);

    QPainter &painter() { return m_painter; }
    double width() const { return m_width; }
    double height() const { return m_height; } ///< of the room for text on a page
    double y() const { return m_y; }
    double left() const { return m_height - m_y; } ///< room that is left on this page
    bool isAtTop() const { return m_y <= 0; }
    int page() const { return m_page; }

    void advance(double by) { m_y += by; }
    /// Room between blocks: none at the top of a page.
    void gap(double points);
    /// A new page unless this much fits on the present one.
    void ensure(double room);
    void newPage();
    /// Draws a text line by line over as many pages as it takes.
    void text(const QString &words, const QFont &font, const QColor &colour, double indent = 0);
    /// Writes the last page's footer.
    void finish();

private:
    void drawFooter();

    QPdfWriter &m_writer;
    QPainter &m_painter;
    QString m_footer;
    QString m_pageWords;
    int m_pages;
    int m_page = 1;
    double m_width;
    double m_height;
    double m_footerAt; ///< below the room for text
    double m_y = 0;
};

} // namespace lesiondesk
