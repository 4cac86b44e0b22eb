// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CsvReader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr qint64 kPiece = 256 * 1024;

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

} // namespace

Result<void> CsvParser::feed(QByteArrayView bytes)
{
    const QString text = m_decoder.decode(bytes);
    if (m_decoder.hasError())
        return failure(
            u"%1 is not UTF-8 text: save it again as \"CSV UTF-8\" and import that file."_s.arg(
                m_name));
    if (!m_separator.isNull())
        return parse(text);
    m_waiting += text;
    if (!m_waiting.contains(u'\n') && m_waiting.size() <= kLongestRow)
        return {};
    m_separator = separatorOf(m_waiting);
    return parse(std::exchange(m_waiting, {}));
}

Result<void> CsvParser::finish()
{
    // A character that was cut off at the end shows by what follows it.
    LD_TRY(feed("\n"));
    if (m_quoted)
        return failure(
            u"%1, line %2: a quote is opened and never closed; close it and import again."_s
                .arg(m_name)
                .arg(m_row.line));
    if (!hasHeader())
        return failure(
            u"%1 is empty: a header line with the column names is needed."_s.arg(m_name));
    return {};
}

void CsvParser::endField()
{
    m_row.fields.append(std::exchange(m_field, {}));
}

void CsvParser::endRow()
{
    endField();
    if (m_rowHasText || m_row.fields.size() > 1) {
        if (!hasHeader()) {
            m_header = m_row.fields;
            for (QString &column : m_header)
                column = column.trimmed();
        } else {
            m_rows.push_back(m_row);
        }
    }
    m_row.fields.clear();
    m_rowHasText = false;
    m_rowLength = 0;
    m_afterQuote = false;
    m_quoted = false;
}

Result<void> CsvParser::parse(const QString &text)
{
    if (m_row.line == 0)
        m_row.line = m_line;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        ++m_rowLength;
        if (m_quoted && !m_afterQuote) {
            if (c == u'"') {
                m_afterQuote = true;
                continue;
            }
            m_line += c == u'\n' ? 1 : 0;
            m_field += c;
        } else if (m_afterQuote && c == u'"') {
            m_afterQuote = false;
            m_field += c;
        } else {
            m_quoted = m_afterQuote = false;
            if (c == u'"' && m_field.trimmed().isEmpty()) {
                m_field.clear();
                m_quoted = true;
                m_rowHasText = true;
            } else if (c == m_separator) {
                endField();
            } else if (c == u'\n') {
                endRow();
                m_row.line = ++m_line;
            } else if (c != u'\r') {
                // Most of a table is plain text: taken over in one piece.
                qsizetype end = i;
                while (end < text.size() && (end == i || text[end] != u'"') &&
                       text[end] != m_separator && text[end] != u'\n' && text[end] != u'\r') {
                    m_rowHasText = m_rowHasText || !text[end].isSpace();
                    ++end;
                }
                m_field += QStringView(text).mid(i, end - i);
                m_rowLength += end - i - 1;
                i = end - 1;
            }
        }
        if (m_rowLength > kLongestRow)
            return failure(
                u"%1, line %2: this row has more than %3 million characters; probably a quote is "
                "opened there and never closed."_s.arg(m_name)
                    .arg(m_row.line)
                    .arg(kLongestRow / 1'000'000));
    }
    return {};
}

CsvReader::CsvReader(const QString &path)
    : m_name(QFileInfo(path).fileName()), m_file(std::make_unique<QFile>(path)), m_parser(m_name)
{
}

Result<CsvReader> CsvReader::open(const QString &path)
{
    CsvReader reader(path);
    if (QFileInfo(path).isDir() || !reader.m_file->open(QIODevice::ReadOnly))
        return failure(u"%1 cannot be read: %2"_s.arg(
            path, QFileInfo(path).isDir() ? u"it is a folder."_s : reader.m_file->errorString()));
    while (!reader.m_ended && !reader.m_parser.hasHeader())
        LD_TRY(reader.readPiece());
    return reader;
}

Result<void> CsvReader::readPiece()
{
    const QByteArray bytes = m_file->read(kPiece);
    if (bytes.isEmpty()) {
        if (m_file->error() != QFileDevice::NoError)
            return failure(
                u"%1 cannot be read: %2"_s.arg(m_file->fileName(), m_file->errorString()));
        m_ended = true;
        return m_parser.finish();
    }
    m_bytesRead += bytes.size();
    return m_parser.feed(bytes);
}

Result<bool> CsvReader::next(CsvTable::Row &row)
{
    while (m_next == m_rows.size()) {
        m_rows = m_parser.takeRows();
        m_next = 0;
        if (!m_rows.empty())
            break;
        if (m_ended)
            return false;
        LD_TRY(readPiece());
    }
    row = std::move(m_rows[m_next++]);
    return true;
}

} // namespace lesiondesk
