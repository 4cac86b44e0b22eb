// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Languages.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

void installLanguage(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    const auto install = [&](const QLocale &wanted, const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(wanted, name, u"_"_s, folder))
            application.installTranslator(translator);
        else
            delete translator;
    };
    // English below everything: it holds the plural forms.
    install(QLocale(QLocale::English), u"lesiondesk"_s, u":/i18n"_s);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (locale.language() != QLocale::English)
        install(locale, u"lesiondesk"_s, u":/i18n"_s);
}

} // namespace lesiondesk
