// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document/HtmlWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// Colours by role, so that dark mode is eight lines. Drawings keep their white ground.
const char *const kStyle = R"(
:root { --ground: #ffffff; --text: #1c1c1c; --soft: #5a5a5a; --line: #c9c9c9; --band: #f2f5f8;
  --accent: #0072b2; --warn: #d55e00; --warnband: #fdf1e7; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #17191c; --text: #e8e8e8; --soft: #a9adb2; --line: #454a50; --band: #22262b;
    --accent: #6fb7e6; --warn: #f0a35e; --warnband: #33271c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 72rem; background: var(--ground);
  color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.35rem; margin: 2.6rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--accent); }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; }
p { margin: .5rem 0; max-width: 52rem; }
ul { max-width: 52rem; padding-left: 1.3rem; }
nav ul { columns: 2; list-style: none; padding: 0; }
a { color: var(--accent); }
.subtitle, .made, caption, figcaption, .notes { color: var(--soft); }
.made { font-size: .9rem; margin-bottom: 1rem; }
.note { border-left: 4px solid var(--warn); background: var(--warnband); padding: .5rem .9rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .4rem; font-weight: 600; }
th, td { padding: .28rem .6rem; text-align: right; vertical-align: top; border-bottom: 1px solid var(--line); }
th { background: var(--band); font-weight: 600; vertical-align: bottom; }
td span, td.t:first-child { white-space: nowrap; }
th.t, td.t { text-align: left; overflow-wrap: break-word; }
th.g { text-align: center; border-left: 1px solid var(--line); }
tr.total td { font-weight: 600; border-top: 2px solid var(--line); }
tr.marked td { background: var(--warnband); }
.notes { font-size: .85rem; }
figure { margin: 1rem 0; }
figure.drawing > div { background: #ffffff; padding: .5rem; border: 1px solid var(--line); overflow-x: auto; }
figure.drawing svg { display: block; max-width: 100%; height: auto; }
.photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 1rem; }
.photos figure { margin: 0; }
.photos img { width: 100%; height: auto; display: block; border: 1px solid var(--line); }
figcaption { font-size: .85rem; margin-top: .3rem; }
@media print {
  :root { --ground: #ffffff; --text: #000000; --soft: #444444; --line: #bbbbbb; --band: #f2f2f2;
    --accent: #0072b2; --warn: #d55e00; --warnband: #fdf1e7; }
  @page { size: A4; margin: 16mm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  nav { display: none; }
  h2, h3, caption { break-after: avoid; }
  tr, figure, .note { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table { font-size: 8pt; }
}
)";

/// XML has no place for control characters.
QString escaped(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean += c.unicode() < 0x20 && c != u'\n' && c != u'\t' ? u' ' : c;
    return clean.toHtmlEscaped();
}

class HtmlPainter
{
public:
    HtmlPainter(const ReportDocument &document, const Phrasebook &book)
        : m_document(document), m_book(book)
    {
    }

    QByteArray paint()
    {
        m_html = u"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1\" "
                 "xml:lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                 "<meta name=\"generator\" content=\"%2\"/>\n<title>%3</title>\n<style>%4</style>\n"
                 "</head>\n<body>\n"_s.arg(m_document.language, escaped(m_document.program),
                                           escaped(m_document.title), QString::fromUtf8(kStyle));
        m_html += u"<header>\n<h1>%1</h1>\n<p class=\"subtitle\">%2</p>\n<p class=\"made\">%3</p>\n"
                  "</header>\n"_s.arg(
                      escaped(m_document.title), escaped(m_document.subtitle),
                      escaped(u"%1 · %2"_s.arg(m_book.date(m_document.made), m_document.program)));
        if (m_document.artificial)
            (*this)(NoteBlock{m_book.text(artificialNote())});
        contents();
        m_html += u"<main>\n"_s;
        for (const ReportBlock &block : m_document.blocks)
            std::visit(*this, block);
        return (m_html + u"</main>\n</body>\n</html>\n"_s).toUtf8();
    }

    void operator()(const HeadingBlock &block)
    {
        if (block.level > 1)
            m_html += u"<h3>%1</h3>\n"_s.arg(escaped(block.text));
        else
            m_html += u"<h2 id=\"s%1\">%2</h2>\n"_s.arg(++m_section).arg(escaped(block.text));
    }
    void operator()(const ParagraphBlock &block)
    {
        m_html += u"<p>%1</p>\n"_s.arg(escaped(block.text));
    }
    void operator()(const NoteBlock &block)
    {
        m_html += u"<p class=\"note\">%1</p>\n"_s.arg(escaped(block.text));
    }
    void operator()(const ListBlock &block)
    {
        m_html += u"<ul>\n"_s;
        for (const QString &item : block.items)
            m_html += u"<li>%1</li>\n"_s.arg(escaped(item));
        m_html += u"</ul>\n"_s;
    }
    void operator()(const TableBlock &block)
    {
        if (!block.onlyData)
            table(block.table);
    }
    void operator()(const PictureBlock &block)
    {
        // Inside a page the drawing has no declaration of its own.
        const qsizetype start = std::max<qsizetype>(0, block.svg.indexOf("<svg"));
        m_html += u"<figure class=\"drawing\"><div>"_s + QString::fromUtf8(block.svg.mid(start)) +
                  u"</div><figcaption>%1</figcaption></figure>\n"_s.arg(escaped(block.caption));
    }
    void operator()(const PhotosBlock &block)
    {
        m_html += u"<div class=\"photos\">\n"_s;
        for (const ReportPhoto &photo : block.photos)
            m_html +=
                u"<figure><img alt=\"%1\" width=\"%2\" height=\"%3\" "
                "src=\"data:image/jpeg;base64,%4\"/><figcaption>%1</figcaption></figure>\n"_s.arg(
                    escaped(photo.caption), QString::number(photo.width),
                    QString::number(photo.height), QString::fromLatin1(photo.jpeg.toBase64()));
        m_html += u"</div>\n"_s;
    }

private:
    void contents()
    {
        QString items;
        int section = 0;
        for (const ReportBlock &block : m_document.blocks) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            if (heading && heading->level == 1)
                items += u"<li><a href=\"#s%1\">%2</a></li>\n"_s.arg(++section).arg(
                    escaped(heading->text));
        }
        if (section > 1)
            m_html += u"<nav>\n<ul>\n"_s + items + u"</ul>\n</nav>\n"_s;
    }

    /// A figure may part from its interval, but neither is broken.
    void cell(ColumnKind kind, QString words)
    {
        if (kind == ColumnKind::Text) {
            m_html += u"<td class=\"t\">%1</td>"_s.arg(words);
            return;
        }
        const qsizetype interval = words.indexOf(u" ["_s);
        if (interval >= 0)
            words = words.left(interval + 1) + u"<span>"_s + words.mid(interval + 1) + u"</span>"_s;
        m_html += u"<td>%1</td>"_s.arg(words);
    }

    void table(const ReportTable &table)
    {
        m_html += u"<div class=\"scroll\">\n<table>\n"_s;
        if (!table.title.isEmpty())
            m_html += u"<caption>%1</caption>\n"_s.arg(escaped(table.title));
        m_html += u"<thead>\n"_s;
        groups(table);
        m_html += u"<tr>"_s;
        for (const ReportColumn &column : table.columns)
            m_html += u"<th%1 scope=\"col\">%2</th>"_s.arg(
                column.kind == ColumnKind::Text ? u" class=\"t\""_s : QString(),
                escaped(column.title));
        m_html += u"</tr>\n</thead>\n<tbody>\n"_s;
        for (const ReportRow &row : table.rows) {
            m_html += row.total    ? u"<tr class=\"total\">"_s
                      : row.marked ? u"<tr class=\"marked\">"_s
                                   : u"<tr>"_s;
            for (size_t c = 0; c < table.columns.size(); ++c)
                cell(table.columns[c].kind, escaped(m_book.cell(table.columns[c], row.cells[c])));
            m_html += u"</tr>\n"_s;
        }
        m_html += u"</tbody>\n</table>\n</div>\n"_s;
        for (const QString &note : table.notes)
            m_html += u"<p class=\"notes\">%1</p>\n"_s.arg(escaped(note));
    }

    void groups(const ReportTable &table)
    {
        if (std::all_of(table.columns.begin(), table.columns.end(),
                        [](const ReportColumn &column) { return column.group.isEmpty(); }))
            return;
        m_html += u"<tr>"_s;
        for (size_t c = 0; c < table.columns.size();) {
            size_t end = c + 1;
            while (end < table.columns.size() && table.columns[end].group == table.columns[c].group)
                ++end;
            m_html +=
                u"<th class=\"g\" colspan=\"%1\" scope=\"colgroup\">%2</th>"_s.arg(end - c).arg(
                    escaped(table.columns[c].group));
            c = end;
        }
        m_html += u"</tr>\n"_s;
    }

    const ReportDocument &m_document;
    const Phrasebook &m_book;
    QString m_html;
    int m_section = 0;
};

} // namespace

QByteArray reportHtml(const ReportDocument &document, const Phrasebook &book)
{
    return HtmlPainter(document, book).paint();
}

} // namespace lesiondesk
