// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Csv.h"
#include "core/import/ImportSource.h"

#include <initializer_list>

namespace lesiondesk
{

/// What the readers of tables share: finding the table, its columns, and what fields mean.
class TableReader
{
public:
    /// `path` is the table, or a folder that holds one of `names` (letter case does not matter).
    static Result<TableReader> open(const QString &path, const QStringList &names);

    /// The first line of a file alone, to recognise it by its columns.
    static Result<TableReader> header(const QString &file);

    const CsvTable &table() const { return m_table; }
    QString name() const { return m_name; }     ///< the file's name
    QString folder() const { return m_folder; } ///< where it lies, absolute

    /// The first of these columns that is there, or -1. "Body site" and "body_site" are the same.
    int column(const QStringList &names) const;
    /// An error sentence where it is missing.
    Result<int> needed(const QStringList &names) const;
    QString field(const CsvTable::Row &row, int column) const { return m_table.field(row, column); }
    /// All columns but these, where they hold something.
    std::vector<std::pair<QString, QString>> others(const CsvTable::Row &row,
                                                    std::initializer_list<int> used) const;

    /// The column's name as the table writes it; `other` where there is none.
    QString columnName(int column, const QString &other) const;

    /// A note about a field of a row of this table.
    ImportNote note(const CsvTable::Row &row, int column, const QString &reason,
                    const QString &message = {}) const;
    /// Takes the row in, unless one of the needed columns is empty there: then it is rejected, and
    /// the first such column named.
    void take(ImportSource &source, const CsvTable::Row &line, SourceRow row,
              std::initializer_list<int> needed) const;

    /// A number with a decimal point or comma; nothing for anything else.
    static std::optional<double> number(QString text);
    /// Years from 0 to 130; nothing for anything else ("unknown", empty).
    static std::optional<double> age(const QString &text);

private:
    TableReader(CsvTable table, QString name, QString folder)
        : m_table(std::move(table)), m_name(std::move(name)), m_folder(std::move(folder))
    {
    }

    CsvTable m_table;
    QString m_name;
    QString m_folder;
};

} // namespace lesiondesk
