// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/ReportTable.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTranslator>

#include <memory>
#include <optional>

namespace lesiondesk
{

enum class ReportLanguage { English = 0, Portuguese = 1 };

/// The key of the command line: en, pt.
QString reportLanguageKey(ReportLanguage language);
std::optional<ReportLanguage> reportLanguageFromKey(const QString &key);

/// The words and numbers of a report in its own language, whatever the window speaks: nothing is
/// installed for the whole program. Texts are marked with QT_TRANSLATE_NOOP("Report", …) where
/// they stand and translated in translations/lesiondesk_report_pt_PT.ts. A text without a
/// translation stays English. One thread at a time.
class Phrasebook
{
public:
    explicit Phrasebook(ReportLanguage language = ReportLanguage::English);

    ReportLanguage language() const { return m_language; }
    QString languageTag() const; ///< en, pt-PT: what a document says of itself

    QString text(const char *source) const;
    /// The same for a text that is made at run time (a table's title, a fact's key).
    QString text(const QString &source) const { return text(source.toUtf8().constData()); }

    /// With the language's decimal mark; undefined is "n/a".
    QString number(ColumnKind kind, const std::optional<double> &value) const;
    QString cell(const ReportColumn &column, const ReportCell &cell) const;
    QString count(qint64 value) const;      ///< 12,345 or 12 345
    QString percent(double fraction) const; ///< 97 %
    QString date(const QDateTime &time) const;

    /// Titles, groups and notes translated; cells stay values.
    ReportTable table(ReportTable table) const;

    /// A number that was written with a decimal point, with the language's marks.
    QString localised(QString number) const;

private:
    ReportLanguage m_language;
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_translator; ///< none for English
};

} // namespace lesiondesk
