// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"

#include "core/base/Files.h"

#include <QFileInfo>
#include <QStringDecoder>

namespace lesiondesk
{

namespace
{

QChar separatorOf(QStringView text)
{
    for (const QChar c : text) {
        if (c == u'\n')
            break;
        if (c == u',' || c == u';' || c == u'\t')
            return c;
    }
    return u',';
}

bool looksLikeFormula(const QString &field)
{
    if (field.isEmpty())
        return false;
    const QChar first = field.front();
    if (first == u'=' || first == u'@')
        return true;
    if (first != u'+' && first != u'-')
        return false;
    bool isNumber = false;
    field.toDouble(&isNumber);
    return !isNumber;
}

} // namespace

Result<CsvTable> CsvTable::parse(const QByteArray &bytes, const QString &name)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return failure(
            QStringLiteral(
                "%1 is not UTF-8 text: save it again as \"CSV UTF-8\" and import that file.")
                .arg(name));

    const QChar separator = separatorOf(text);
    CsvTable table;
    Row row;
    QString field;
    bool quoted = false;
    bool rowHasText = false;
    int line = 1;
    row.line = 1;

    const auto endRow = [&] {
        row.fields.append(field);
        field.clear();
        if (rowHasText || row.fields.size() > 1) {
            if (table.m_header.isEmpty())
                table.m_header = row.fields;
            else
                table.m_rows.push_back(row);
        }
        row.fields.clear();
        rowHasText = false;
    };

    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                field += u'"';
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                if (c == u'\n')
                    ++line;
                field += c;
            }
        } else if (c == u'"' && field.trimmed().isEmpty()) {
            field.clear();
            quoted = true;
            rowHasText = true;
        } else if (c == separator) {
            row.fields.append(field);
            field.clear();
        } else if (c == u'\n') {
            endRow();
            ++line;
            row.line = line;
        } else if (c != u'\r') {
            rowHasText = rowHasText || !c.isSpace();
            field += c;
        }
    }
    if (quoted)
        return failure(
            QStringLiteral(
                "%1, line %2: a quote is opened and never closed; close it and import again.")
                .arg(name)
                .arg(row.line));
    if (!field.isEmpty() || !row.fields.isEmpty())
        endRow();
    if (table.m_header.isEmpty())
        return failure(QStringLiteral("%1 is empty: a header line with the column names is needed.")
                           .arg(name));
    for (QString &column : table.m_header)
        column = column.trimmed();
    return table;
}

Result<CsvTable> CsvTable::read(const QString &path)
{
    LD_TRY_ASSIGN(const QByteArray bytes, readFile(path));
    return parse(bytes, QFileInfo(path).fileName());
}

int CsvTable::column(QStringView name) const
{
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        if (m_header[i].compare(name, Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

QString CsvTable::field(const Row &row, int column) const
{
    return column >= 0 && column < row.fields.size() ? row.fields[column].trimmed() : QString();
}

QByteArray csvLine(const QStringList &fields)
{
    QString line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += u',';
        QString field = fields[i];
        if (looksLikeFormula(field))
            field.prepend(u'\'');
        if (field.contains(u',') || field.contains(u'"') || field.contains(u'\n') ||
            field.contains(u'\r') || field.contains(u';')) {
            field.replace(u'"', QStringLiteral("\"\""));
            line += u'"' + field + u'"';
        } else {
            line += field;
        }
    }
    return line.toUtf8();
}

} // namespace lesiondesk
