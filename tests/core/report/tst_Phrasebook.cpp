// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document/Phrasebook.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestPhrasebook final : public QObject
{
    Q_OBJECT

private:
    /// Every text that core and print mark with QT_TRANSLATE_NOOP("Report", …).
    static QSet<QString> markedTexts()
    {
        static const QRegularExpression marked(
            u"QT_TRANSLATE_NOOP\\(\\s*\"Report\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"_s);
        static const QRegularExpression piece(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        QSet<QString> texts;
        for (const QString &top : {u"core/report"_s, u"print"_s}) {
            QDirIterator files(QStringLiteral(LESIONDESK_SOURCE_DIR "/") + top,
                               {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (!file.open(QIODevice::ReadOnly))
                    qFatal("%s cannot be read", qPrintable(file.fileName()));
                const QString source = QString::fromUtf8(file.readAll());
                for (const auto &match : marked.globalMatch(source)) {
                    QString text;
                    for (const auto &part : piece.globalMatch(match.captured(1)))
                        text += part.captured(1);
                    texts.insert(text.replace(u"\\\""_s, u"\""_s));
                }
            }
        }
        return texts;
    }

    static QHash<QString, QString> translations()
    {
        QFile file(
            QStringLiteral(LESIONDESK_SOURCE_DIR "/translations/lesiondesk_report_pt_PT.ts"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        QHash<QString, QString> found;
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.name() == u"translation" && !xml.attributes().hasAttribute(u"type"_s))
                found.insert(source, xml.readElementText());
        }
        return found;
    }

    static QStringList places(const QString &text)
    {
        static const QRegularExpression place(u"%[0-9]"_s);
        QStringList found;
        for (const auto &match : place.globalMatch(text))
            found.append(match.captured());
        found.sort();
        return found;
    }

private Q_SLOTS:
    void portugueseIsComplete()
    {
        const QSet<QString> marked = markedTexts();
        QVERIFY2(marked.size() > 150, "the expression finds the texts of the sections");
        const auto known = translations();
        QStringList mistakes;
        for (const QString &text : marked) {
            if (known.value(text).isEmpty())
                mistakes.append(u"not translated: "_s + text);
            else if (places(known.value(text)) != places(text))
                mistakes.append(u"other places: "_s + known.value(text));
        }
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (!marked.contains(it.key()))
                mistakes.append(u"no longer in the sources: "_s + it.key());
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    }

    void theBookHoldsTheTranslations()
    {
        const Phrasebook book(ReportLanguage::Portuguese);
        const auto known = translations();
        for (auto it = known.cbegin(); it != known.cend(); ++it)
            QCOMPARE(book.text(it.key()), it.value());
        QCOMPARE(book.text("No such text"), u"No such text"_s);
        QCOMPARE(Phrasebook().text("Sensitivity"), u"Sensitivity"_s);
        // Nothing was installed for the program.
        QCOMPARE(QCoreApplication::translate("Report", "Sensitivity"), u"Sensitivity"_s);
    }

    void numbersInBothLanguages()
    {
        const Phrasebook english;
        const Phrasebook portuguese(ReportLanguage::Portuguese);
        QCOMPARE(english.number(ColumnKind::Rate, 2.0 / 3), u"0.67"_s);
        QCOMPARE(portuguese.number(ColumnKind::Rate, 2.0 / 3), u"0,67"_s);
        QCOMPARE(english.number(ColumnKind::Rate, {}), u"n/a"_s);
        QCOMPARE(portuguese.number(ColumnKind::Rate, {}), u"n/d"_s);
        QCOMPARE(english.number(ColumnKind::Change, -0.05), u"−0.05"_s);
        QCOMPARE(english.number(ColumnKind::Change, 0.05), u"+0.05"_s);
        QCOMPARE(english.number(ColumnKind::Rate, -0.001), u"0.00"_s); // not -0.00
        QCOMPARE(portuguese.number(ColumnKind::PValue, 0.0001), u"< 0,001"_s);
        QCOMPARE(english.number(ColumnKind::PValue, 0.0426), u"0.043"_s);
        QCOMPARE(english.count(12345), u"12,345"_s);
        QCOMPARE(portuguese.count(12345).size(), 6);
        QVERIFY(!portuguese.count(12345).contains(u','));
        const ReportColumn rate{u"accuracy"_s, u"Accuracy"_s, ColumnKind::Rate, {}};
        QCOMPARE(portuguese.cell(rate, ReportCell::within(0.5, Interval{0.25, 0.75})),
                 u"0,50 [0,25–0,75]"_s);
        QCOMPARE(english.cell(rate, ReportCell::within(-0.1, Interval{-0.3, 0.1})),
                 u"−0.10 [−0.30, 0.10]"_s);
        QCOMPARE(english.cell(rate, ReportCell(std::optional<double>())), u"n/a"_s);
        const QDateTime time(QDate(2026, 3, 5), QTime(14, 7), Qt::UTC);
        QCOMPARE(english.date(time), u"5 March 2026, 14:07 UTC"_s);
        QCOMPARE(portuguese.date(time), u"5 de março de 2026, 14:07 UTC"_s);
    }

    void keys()
    {
        QCOMPARE(reportLanguageFromKey(u"en"_s), ReportLanguage::English);
        QCOMPARE(reportLanguageFromKey(u"pt"_s), ReportLanguage::Portuguese);
        QVERIFY(!reportLanguageFromKey(u"de"_s));
    }
};

QTEST_GUILESS_MAIN(TestPhrasebook)
#include "tst_Phrasebook.moc"
