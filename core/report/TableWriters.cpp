// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/TableWriters.h"

#include "core/base/Csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

bool isText(const ReportColumn &column)
{
    return column.kind == ColumnKind::Text;
}

bool hasGroups(const ReportTable &table)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const ReportColumn &column) { return !column.group.isEmpty(); });
}

QStringList notesOf(const ReportTable &table)
{
    return table.isArtificial() ? QStringList{artificialNote()} + table.notes : table.notes;
}

/// Neighbouring columns of one group.
struct Span {
    QString group;
    size_t first = 0;
    size_t count = 0;
};

std::vector<Span> spansOf(const ReportTable &table)
{
    std::vector<Span> spans;
    for (size_t c = 0; c < table.columns.size(); ++c) {
        const QString &group = table.columns[c].group;
        if (!spans.empty() && spans.back().group == group)
            ++spans.back().count;
        else
            spans.push_back({group, c, 1});
    }
    return spans;
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

QString padded(const QString &text, qsizetype width, bool left)
{
    return left ? text.leftJustified(width) : text.rightJustified(width);
}

QString latexLine(const QStringList &fields)
{
    return fields.join(u" & "_s) + u" \\\\\n"_s;
}

} // namespace

QByteArray tableText(const ReportTable &table)
{
    const size_t columns = table.columns.size();
    std::vector<qsizetype> width(columns);
    for (size_t c = 0; c < columns; ++c) {
        width[c] = table.columns[c].title.size();
        for (const ReportRow &row : table.rows)
            width[c] = std::max(width[c], oneLine(cellText(table.columns[c], row.cells[c])).size());
    }
    constexpr qsizetype kGap = 2;
    const auto spans = spansOf(table);
    qsizetype total = 0;
    for (const Span &span : spans) {
        qsizetype wide = kGap * static_cast<qsizetype>(span.count - 1);
        for (size_t c = span.first; c < span.first + span.count; ++c)
            wide += width[c];
        if (wide < span.group.size()) { // a heading wider than its columns
            width[span.first + span.count - 1] += span.group.size() - wide;
            wide = span.group.size();
        }
        total += wide + kGap;
    }
    const QString rule = QString(std::max<qsizetype>(0, total - kGap), u'-') + u'\n';
    const auto line = [](const QStringList &fields) {
        QString text = fields.join(u"  "_s);
        while (text.endsWith(u' '))
            text.chop(1);
        return text + u'\n';
    };

    QString text = table.title + u"\n\n"_s;
    if (hasGroups(table)) {
        QStringList heads;
        for (const Span &span : spans) {
            qsizetype wide = kGap * static_cast<qsizetype>(span.count - 1);
            for (size_t c = span.first; c < span.first + span.count; ++c)
                wide += width[c];
            const qsizetype room = wide - span.group.size();
            heads.append(span.group.isEmpty() ? QString(wide, u' ')
                                              : QString(room / 2, u'-') + span.group +
                                                    QString(room - room / 2, u'-'));
        }
        text += line(heads);
    }
    QStringList titles;
    for (size_t c = 0; c < columns; ++c)
        titles.append(padded(table.columns[c].title, width[c], isText(table.columns[c])));
    text += line(titles) + rule;
    for (const ReportRow &row : table.rows) {
        if (row.total)
            text += rule;
        QStringList fields;
        for (size_t c = 0; c < columns; ++c)
            fields.append(padded(oneLine(cellText(table.columns[c], row.cells[c])), width[c],
                                 isText(table.columns[c])));
        text += line(fields);
    }
    const QStringList notes = notesOf(table);
    if (!notes.isEmpty())
        text += u'\n' + notes.join(u'\n') + u'\n';
    return text.toUtf8();
}

QByteArray tableCsv(const ReportTable &table)
{
    const size_t columns = table.columns.size();
    std::vector<bool> hasDeviation(columns);
    std::vector<bool> hasInterval(columns);
    for (const ReportRow &row : table.rows) {
        for (size_t c = 0; c < columns; ++c) {
            hasDeviation[c] = hasDeviation[c] || row.cells[c].deviation.has_value();
            hasInterval[c] = hasInterval[c] || row.cells[c].interval.has_value();
        }
    }
    const bool artificial = table.isArtificial();
    QStringList header;
    for (size_t c = 0; c < columns; ++c) {
        header.append(table.columns[c].key);
        if (hasDeviation[c])
            header.append(table.columns[c].key + u"_sd"_s);
        if (hasInterval[c])
            header << table.columns[c].key + u"_low"_s << table.columns[c].key + u"_high"_s;
    }
    if (artificial)
        header.append(u"artificial"_s);
    QByteArray csv = csvLine(header) + '\n';
    const auto field = [](ColumnKind kind, const std::optional<double> &value) {
        return value ? numberText(kind, value, true) : QString();
    };
    for (const ReportRow &row : table.rows) {
        QStringList fields;
        for (size_t c = 0; c < columns; ++c) {
            const ColumnKind kind = table.columns[c].kind;
            const ReportCell &cell = row.cells[c];
            fields.append(!isText(table.columns[c]) ? field(kind, cell.number)
                          : cell.code.isEmpty()     ? cell.text
                                                    : cell.code);
            if (hasDeviation[c])
                fields.append(field(kind, row.cells[c].deviation));
            if (hasInterval[c]) {
                const auto &interval = row.cells[c].interval;
                fields.append(field(kind, interval ? std::optional(interval->low) : std::nullopt));
                fields.append(field(kind, interval ? std::optional(interval->high) : std::nullopt));
            }
        }
        if (artificial)
            fields.append(row.artificial ? u"yes"_s : u"no"_s);
        csv += csvLine(fields) + '\n';
    }
    return csv;
}

QByteArray tableLatex(const ReportTable &table)
{
    QString tex = u"% Needs \\usepackage{booktabs,graphicx}.\n"
                  "\\begin{table}[htbp]\n\\centering\\footnotesize\n"
                  "\\setlength{\\tabcolsep}{3pt}\n"_s;
    tex += u"\\caption{"_s + latexEscaped(table.title) +
           u"}\n"
           "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n"
           "\\begin{tabular}{"_s;
    for (const ReportColumn &column : table.columns)
        tex += isText(column) ? u'l' : u'r';
    tex += u"}\n\\toprule\n"_s;
    if (hasGroups(table)) {
        QStringList heads;
        QString rules;
        for (const Span &span : spansOf(table)) {
            heads.append(
                u"\\multicolumn{%1}{c}{%2}"_s.arg(span.count).arg(latexEscaped(span.group)));
            if (!span.group.isEmpty())
                rules +=
                    u"\\cmidrule(lr){%1-%2}"_s.arg(span.first + 1).arg(span.first + span.count);
        }
        tex += latexLine(heads) + rules + u'\n';
    }
    QStringList titles;
    for (const ReportColumn &column : table.columns)
        titles.append(latexEscaped(column.title));
    tex += latexLine(titles) + u"\\midrule\n"_s;
    for (const ReportRow &row : table.rows) {
        if (row.total)
            tex += u"\\midrule\n"_s;
        QStringList fields;
        for (size_t c = 0; c < table.columns.size(); ++c)
            fields.append(latexEscaped(cellText(table.columns[c], row.cells[c])));
        tex += latexLine(fields);
    }
    tex += u"\\bottomrule\n\\end{tabular}}\n"_s;
    for (const QString &note : notesOf(table))
        tex += u"\\par\\smallskip{\\scriptsize "_s + latexEscaped(note) + u"}\n"_s;
    tex += u"\\end{table}\n"_s;
    return tex.toUtf8();
}

QString latexEscaped(const QString &text)
{
    QString tex;
    for (const char32_t c : text.toUcs4()) {
        switch (c) {
        case U'&':
        case U'%':
        case U'$':
        case U'#':
        case U'_':
        case U'{':
        case U'}':
            tex += u'\\' + QString(QChar(static_cast<char16_t>(c)));
            break;
        case U'\\':
            tex += u"\\textbackslash{}"_s;
            break;
        case U'~':
            tex += u"\\textasciitilde{}"_s;
            break;
        case U'^':
            tex += u"\\textasciicircum{}"_s;
            break;
        case U'<':
            tex += u"\\textless{}"_s;
            break;
        case U'>':
            tex += u"\\textgreater{}"_s;
            break;
        case U'|':
            tex += u"\\textbar{}"_s;
            break;
        case U'"':
            tex += u"{''}"_s;
            break;
        case U'[': // would be the optional argument of a line's end
            tex += u"{[}"_s;
            break;
        case U'-': // two of them would become a dash
            tex += u"{-}"_s;
            break;
        case U'–':
            tex += u"--"_s;
            break;
        case U'±':
            tex += u"$\\pm$"_s;
            break;
        case U'×':
            tex += u"$\\times$"_s;
            break;
        case U'·':
            tex += u"$\\cdot$"_s;
            break;
        case U'→':
            tex += u"$\\rightarrow$"_s;
            break;
        case U'≠':
            tex += u"$\\neq$"_s;
            break;
        case U'Σ':
            tex += u"$\\Sigma$"_s;
            break;
        default:
            if (c < 0x20 || c == 0x7F)
                tex += u' ';
            else if (c < 0x7F || (c >= 0xC0 && c <= 0x17F))
                tex += QChar(static_cast<char16_t>(c));
            else
                tex += u"{[}U+%1]"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
        }
    }
    return tex;
}

} // namespace lesiondesk
