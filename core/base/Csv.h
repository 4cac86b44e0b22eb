// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace lesiondesk
{

/// A table read from CSV text (RFC 4180: quoted fields, doubled quotes, line breaks inside quotes;
/// a byte-order mark is skipped; the separator is the first of , ; tab that the header holds).
/// Columns are found by name, never by position.
class CsvTable
{
public:
    struct Row {
        int line = 0; ///< line of the file on which the row begins, from 1
        QStringList fields;
    };

    /// Fails on bytes that are not UTF-8, on an unclosed quote and on an empty table; `name` is the
    /// file's name for the sentence.
    static Result<CsvTable> parse(const QByteArray &bytes, const QString &name);
    static Result<CsvTable> read(const QString &path);

    const QStringList &header() const { return m_header; }
    const std::vector<Row> &rows() const { return m_rows; }
    /// Position of a column (letter case and outer space do not matter), or -1.
    int column(QStringView name) const;
    /// The trimmed field, or an empty string where the row is too short or the column is -1.
    QString field(const Row &row, int column) const;

private:
    QStringList m_header;
    std::vector<Row> m_rows;
};

/// One line of CSV, quoted where needed, without its line end. A field that a spreadsheet would
/// take for a formula (it begins with = + - @ and is not a number) is preceded by an apostrophe.
QByteArray csvLine(const QStringList &fields);

} // namespace lesiondesk
