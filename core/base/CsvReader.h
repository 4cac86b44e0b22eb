// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Csv.h"

#include <QFile>
#include <QStringDecoder>

#include <memory>
#include <vector>

namespace lesiondesk
{

/// The one parser of CSV text, fed in pieces that may end anywhere (within a character, a quote, a
/// line end). CsvTable says what it understands. One thread.
class CsvParser
{
public:
    /// `name` is the file's name for the sentences.
    explicit CsvParser(QString name) : m_name(std::move(name)) {}

    /// Fails on bytes that are not UTF-8, and on a row of more than kLongestRow characters: a quote
    /// that is never closed must not fill the memory.
    Result<void> feed(QByteArrayView bytes);
    /// The text has ended. Fails on an unclosed quote and where there was no header.
    Result<void> finish();

    bool hasHeader() const { return !m_header.isEmpty(); }
    const QStringList &header() const { return m_header; } ///< trimmed
    /// The rows that were completed since the last call.
    std::vector<CsvTable::Row> takeRows() { return std::exchange(m_rows, {}); }

    static constexpr qsizetype kLongestRow = qsizetype(1) << 24;

private:
    Result<void> parse(const QString &text);
    void endField();
    void endRow();

    QString m_name;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    QString m_waiting; ///< until the first line shows the separator
    QChar m_separator; ///< null: not known yet
    QStringList m_header;
    std::vector<CsvTable::Row> m_rows;
    CsvTable::Row m_row;
    QString m_field;
    qsizetype m_rowLength = 0;
    int m_line = 1;
    bool m_quoted = false;
    bool m_afterQuote = false; ///< a quote within quotes: the end, or the first of two
    bool m_rowHasText = false;
};

/// Reads a table row by row, so that its size does not matter. One thread.
class CsvReader
{
public:
    /// Reads as far as the header. Fails where the file cannot be read or used.
    static Result<CsvReader> open(const QString &path);

    const QStringList &header() const { return m_parser.header(); }
    QString name() const { return m_name; }
    qint64 bytesRead() const { return m_bytesRead; }
    qint64 size() const { return m_file->size(); }
    /// The next row; false at the end. After a failure the reader is of no further use.
    Result<bool> next(CsvTable::Row &row);

private:
    explicit CsvReader(const QString &path);
    Result<void> readPiece();

    QString m_name;
    std::unique_ptr<QFile> m_file;
    CsvParser m_parser;
    std::vector<CsvTable::Row> m_rows; ///< parsed, m_next on not handed out
    size_t m_next = 0;
    qint64 m_bytesRead = 0;
    bool m_ended = false;
};

} // namespace lesiondesk
