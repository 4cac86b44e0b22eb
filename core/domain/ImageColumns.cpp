// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ImageColumns.h"

#include <QStringList>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string_view>

namespace lesiondesk
{

namespace
{

/// Where `word` begins in the text from `from` to `end`; null where it does not.
const char *find(const char *from, const char *end, const QByteArray &word)
{
    const auto left = static_cast<size_t>(end - from);
    const auto length = static_cast<size_t>(word.size());
#ifdef Q_OS_LINUX
    return static_cast<const char *>(memmem(from, left, word.constData(), length));
#else
    const auto at = std::string_view(from, left).find(std::string_view(word.constData(), length));
    return at == std::string_view::npos ? nullptr : from + at;
#endif
}

std::vector<int> sortedBy(const std::vector<std::string_view> &names)
{
    std::vector<int> order(names.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&names](int a, int b) {
        return names[static_cast<size_t>(a)] < names[static_cast<size_t>(b)];
    });
    return order;
}

} // namespace

ImageColumns::ImageColumns(const std::vector<ImageRow> &rows) : m_facts(rows.size())
{
    auto names = std::make_shared<Names>();
    names->starts.reserve(rows.size() + 1);
    names->text.reserve(static_cast<qsizetype>(rows.size()) * 32);
    for (size_t row = 0; row < rows.size(); ++row) {
        m_facts[row].id = rows[row].id;
        m_facts[row].dataset = static_cast<qint32>(rows[row].dataset.value);
        change(row, rows[row]);
        names->starts.push_back(static_cast<quint32>(names->text.size()));
        for (const QString *name : {&rows[row].key, &rows[row].caseKey, &rows[row].patientKey}) {
            names->text += name->toCaseFolded().toUtf8();
            names->text += '\0';
        }
    }
    names->starts.push_back(static_cast<quint32>(names->text.size()));
    names->text.squeeze();
    m_names = std::move(names);
}

void ImageColumns::change(size_t row, const ImageRow &image)
{
    Facts &facts = m_facts[row];
    facts.recorded = static_cast<qint32>(image.recorded.value);
    facts.validated = static_cast<qint32>(image.validated.value);
    facts.modality = static_cast<quint8>(image.modality);
    facts.read = image.read;
}

std::vector<bool> ImageColumns::matching(const QString &text) const
{
    std::vector<QByteArray> words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toCaseFolded().toUtf8());
    if (words.empty())
        return {};
    std::vector<bool> matches(size());
    // The longest word is looked for in all names at once, the others only where it occurs.
    std::sort(words.begin(), words.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    const std::vector<quint32> &starts = m_names->starts;
    const char *begin = m_names->text.constData();
    const char *end = begin + m_names->text.size();
    size_t row = 0;
    for (const char *at = begin; at < end;) {
        const char *hit = find(at, end, words.front());
        if (!hit)
            break;
        while (begin + starts[row + 1] <= hit)
            ++row;
        const char *first = begin + starts[row];
        at = begin + starts[row + 1];
        matches[row] = std::all_of(words.begin() + 1, words.end(), [&](const QByteArray &word) {
            return find(first, at, word) != nullptr;
        });
    }
    return matches;
}

std::vector<int> ImageColumns::byPatient() const
{
    std::vector<std::string_view> names(size());
    const char *begin = m_names->text.constData();
    for (size_t row = 0; row < size(); ++row) {
        const char *last = begin + m_names->starts[row + 1] - 1; // the zero after the patient
        const char *first = last;
        while (first > begin && first[-1] != '\0')
            --first;
        names[row] = {first, static_cast<size_t>(last - first)};
    }
    return sortedBy(names);
}

std::vector<int> ImageColumns::byImage() const
{
    std::vector<std::string_view> names(size());
    for (size_t row = 0; row < size(); ++row)
        names[row] = m_names->text.constData() + m_names->starts[row]; // up to its zero
    return sortedBy(names);
}

DiagnosisId labelOf(const ImageColumns::Facts &image, LabelBasis basis)
{
    return DiagnosisId(basis == LabelBasis::Validated && image.validated > 0 ? image.validated
                                                                             : image.recorded);
}

} // namespace lesiondesk
