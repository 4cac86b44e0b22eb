// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/TableReader.h"

#include <QDir>
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

int TableReader::column(const QStringList &names) const
{
    for (const QString &name : names) {
        if (const int position = m_table.column(name); position >= 0)
            return position;
    }
    return -1;
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

std::optional<double> TableReader::age(const QString &text)
{
    bool isNumber = false;
    const double years = text.toDouble(&isNumber);
    return isNumber && years >= 0 && years <= 130 ? std::optional(years) : std::nullopt;
}

} // namespace lesiondesk
