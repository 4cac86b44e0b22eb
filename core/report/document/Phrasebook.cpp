// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document/Phrasebook.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QString reportLanguageKey(ReportLanguage language)
{
    return language == ReportLanguage::Portuguese ? u"pt"_s : u"en"_s;
}

std::optional<ReportLanguage> reportLanguageFromKey(const QString &key)
{
    for (const ReportLanguage language : {ReportLanguage::English, ReportLanguage::Portuguese}) {
        if (key == reportLanguageKey(language))
            return language;
    }
    return std::nullopt;
}

Phrasebook::Phrasebook(ReportLanguage language)
    : m_language(language), m_locale(language == ReportLanguage::Portuguese
                                         ? QLocale(QLocale::Portuguese, QLocale::Portugal)
                                         : QLocale(QLocale::English, QLocale::UnitedKingdom))
{
    if (language == ReportLanguage::English)
        return;
    m_translator = std::make_unique<QTranslator>();
    [[maybe_unused]] const bool loaded = m_translator->load(u":/i18n/lesiondesk_report_pt_PT.qm"_s);
    Q_ASSERT(loaded);
}

QString Phrasebook::languageTag() const
{
    return m_language == ReportLanguage::Portuguese ? u"pt-PT"_s : u"en"_s;
}

QString Phrasebook::text(const char *source) const
{
    if (m_translator) {
        const QString found = m_translator->translate("Report", source);
        if (!found.isEmpty())
            return found;
    }
    return QString::fromUtf8(source);
}

QString Phrasebook::localised(QString number) const
{
    return number.replace(u'.', m_locale.decimalPoint()).replace(u'-', u'−');
}

QString Phrasebook::number(ColumnKind kind, const std::optional<double> &value) const
{
    if (!value)
        return text(QT_TRANSLATE_NOOP("Report", "n/a"));
    if (kind == ColumnKind::Count)
        return count(static_cast<qint64>(std::llround(*value)));
    return localised(numberText(kind, value));
}

QString Phrasebook::cell(const ReportColumn &column, const ReportCell &cell) const
{
    if (column.kind == ColumnKind::Text)
        return cell.text;
    if (!cell.number)
        return text("n/a");
    if (column.kind == ColumnKind::Count)
        return number(column.kind, cell.number);
    return localised(cellText(column, cell));
}

QString Phrasebook::count(qint64 value) const
{
    return m_locale.toString(value);
}

QString Phrasebook::percent(double fraction) const
{
    return u"%1 %"_s.arg(QString::number(fraction * 100, 'f', 0)).replace(u' ', QChar(0x00A0));
}

QString Phrasebook::date(const QDateTime &time) const
{
    if (!time.isValid())
        return text("n/a");
    return m_locale.toString(time.toUTC(), m_language == ReportLanguage::Portuguese
                                               ? u"d 'de' MMMM 'de' yyyy, HH:mm 'UTC'"_s
                                               : u"d MMMM yyyy, HH:mm 'UTC'"_s);
}

ReportTable Phrasebook::table(ReportTable table) const
{
    table.title = text(table.title);
    for (ReportColumn &column : table.columns) {
        column.title = text(column.title);
        column.group = text(column.group);
    }
    for (QString &note : table.notes)
        note = text(note);
    return table;
}

} // namespace lesiondesk
