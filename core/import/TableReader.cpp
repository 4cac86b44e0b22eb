// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/TableReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<TableReader> TableReader::open(const QString &path, const QStringList &names)
{
    QString file = path;
    if (QFileInfo(path).isDir()) {
        const QDir folder(path);
        QStringList found;
        for (const QString &name : folder.entryList(QDir::Files)) {
            const bool fits = std::any_of(names.begin(), names.end(), [&](const QString &wanted) {
                return QDir::match(wanted, name);
            });
            if (fits)
                found.append(name);
        }
        if (found.isEmpty())
            return failure(
                u"%1 holds no %2: choose the folder in which it lies, or the file itself."_s.arg(
                    path, names.join(u" or "_s)));
        if (found.size() > 1)
            return failure(u"%1 holds several tables (%2): choose the one to import."_s.arg(
                path, found.join(u", "_s)));
        file = folder.filePath(found.front());
    }
    LD_TRY_ASSIGN(CsvTable table, CsvTable::read(file));
    const QFileInfo info(file);
    return TableReader(std::move(table), info.fileName(), QDir::cleanPath(info.absolutePath()));
}

Result<TableReader> TableReader::header(const QString &file)
{
    constexpr qint64 kLongest = 64 * 1024;
    QFile table(file);
    if (!table.open(QIODevice::ReadOnly))
        return failure(u"%1 cannot be read: %2."_s.arg(file, table.errorString()));
    const QFileInfo info(file);
    LD_TRY_ASSIGN(CsvTable line, CsvTable::parse(table.readLine(kLongest), info.fileName()));
    return TableReader(std::move(line), info.fileName(), QDir::cleanPath(info.absolutePath()));
}

int TableReader::column(const QStringList &names) const
{
    const auto folded = [](QString name) {
        for (QChar &c : name) {
            if (c == u' ' || c == u'-')
                c = u'_';
        }
        return name.toLower();
    };
    for (const QString &name : names) {
        for (int i = 0; i < static_cast<int>(m_table.header().size()); ++i) {
            if (folded(m_table.header()[i]) == folded(name))
                return i;
        }
    }
    return -1;
}

QString TableReader::columnName(int column, const QString &other) const
{
    return column >= 0 ? m_table.header()[column] : other;
}

ImportNote TableReader::note(const CsvTable::Row &row, int column, const QString &reason,
                             const QString &message) const
{
    return {m_name, row.line, columnName(column, {}), reason, message};
}

void TableReader::take(ImportSource &source, const CsvTable::Row &line, SourceRow row,
                       std::initializer_list<int> needed) const
{
    for (const int column : needed) {
        if (field(line, column).isEmpty()) {
            source.rejected.push_back(
                note(line, column, u"The row has no %1."_s.arg(columnName(column, {}))));
            return;
        }
    }
    source.rows.push_back(std::move(row));
}

Result<int> TableReader::needed(const QStringList &names) const
{
    const int position = column(names);
    if (position >= 0)
        return position;
    if (names.size() == 1)
        return failure(u"%1 has no column %2; its columns are %3."_s.arg(
            m_name, names.front(), m_table.header().join(u", "_s)));
    return failure(u"%1 has no column %2 (nor %3); its columns are %4."_s.arg(
        m_name, names.front(), names.mid(1).join(u", "_s), m_table.header().join(u", "_s)));
}

std::vector<std::pair<QString, QString>> TableReader::others(const CsvTable::Row &row,
                                                             std::initializer_list<int> used) const
{
    std::vector<std::pair<QString, QString>> attributes;
    for (int i = 0; i < static_cast<int>(m_table.header().size()); ++i) {
        if (std::find(used.begin(), used.end(), i) != used.end() || m_table.header()[i].isEmpty())
            continue;
        const QString value = m_table.field(row, i);
        if (!value.isEmpty())
            attributes.emplace_back(m_table.header()[i], value);
    }
    return attributes;
}

std::optional<double> TableReader::number(QString text)
{
    if (text.count(u',') == 1 && !text.contains(u'.'))
        text.replace(u',', u'.');
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<double> TableReader::age(const QString &text)
{
    const auto years = number(text);
    return years && *years >= 0 && *years <= 130 ? years : std::nullopt;
}

} // namespace lesiondesk
