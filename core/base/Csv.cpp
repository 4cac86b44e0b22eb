// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"

#include "core/base/CsvReader.h"
#include "core/base/Files.h"

#include <QFileInfo>

namespace lesiondesk
{

namespace
{

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
    CsvParser parser(name);
    LD_TRY(parser.feed(bytes));
    LD_TRY(parser.finish());
    CsvTable table;
    table.m_header = parser.header();
    table.m_rows = parser.takeRows();
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
