// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// Holds translations/*.ts to the texts of the program: nothing missing, nothing broken.
class TestTranslations : public QObject
{
    Q_OBJECT

private:
    struct Message {
        QString context;
        QString source;
        QString type; ///< of the translation: unfinished, vanished …; empty: good
        QStringList forms;
        bool plural = false;

        QString place() const { return context + u": "_s + source; }
    };

    static QList<Message> messagesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        QXmlStreamReader xml(&file);
        QList<Message> found;
        QString context;
        Message message;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isEndElement() && xml.name() == u"message")
                found.append(message);
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else if (xml.name() == u"message") {
                message = {};
                message.context = context;
                message.plural = xml.attributes().value(u"numerus"_s) == u"yes";
            } else if (xml.name() == u"source") {
                message.source = xml.readElementText();
            } else if (xml.name() == u"translation") {
                message.type = xml.attributes().value(u"type"_s).toString();
                if (!message.plural)
                    message.forms.append(xml.readElementText());
            } else if (xml.name() == u"numerusform") {
                message.forms.append(xml.readElementText());
            }
        }
        if (xml.hasError())
            qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
        return found;
    }

    static QString root() { return QStringLiteral(LESIONDESK_SOURCE_DIR "/"); }
    static QString portuguese() { return root() + u"translations/lesiondesk_pt_PT.ts"_s; }
    static QString english() { return root() + u"translations/lesiondesk_en.ts"_s; }

    /// %1, %2, %n …, sorted; %n only when number is set.
    static QStringList placeholders(const QString &text, bool number)
    {
        static const QRegularExpression place(u"%(?:L?[0-9]{1,2}|n)"_s);
        QStringList found;
        for (const auto &match : place.globalMatch(text)) {
            if (number || match.captured() != u"%n")
                found.append(match.captured());
        }
        found.sort();
        return found;
    }

    /// How many letters are underlined as Alt keys: && and HTML's &name; are none.
    static int accelerators(const QString &text)
    {
        static const QRegularExpression other(u"&&|&[a-z]+;|& "_s);
        return static_cast<int>(QString(text).remove(other).count(u'&'));
    }

    /// What layouts rely on: leading and trailing blanks, the ellipsis, the number of lines.
    static QString frame(const QString &text)
    {
        static const QRegularExpression before(u"^\\s*"_s);
        static const QRegularExpression after(u"\\s*$"_s);
        return u"[%1][%2] ellipsis %3, lines %4"_s
            .arg(before.match(text).captured(), after.match(text).captured())
            .arg(text.trimmed().endsWith(u'…'))
            .arg(text.count(u'\n'));
    }

    static QStringList mistakesOf(const QList<Message> &messages, bool oneMayLackNumber)
    {
        QStringList mistakes;
        for (const Message &message : messages) {
            for (int k = 0; k < message.forms.size(); ++k) {
                const QString &form = message.forms[k];
                // English may say "the only image" for one.
                const bool number = !oneMayLackNumber || k > 0;
                if (placeholders(form, number) != placeholders(message.source, number))
                    mistakes.append(message.place() + u" → other placeholders: "_s + form);
                if (accelerators(form) != accelerators(message.source))
                    mistakes.append(message.place() + u" → other Alt keys: "_s + form);
                if (frame(form) != frame(message.source))
                    mistakes.append(message.place() + u" → other ends or lines: "_s + form);
            }
        }
        return mistakes;
    }

    /// Both languages have two plural forms (one, and more than one).
    static QStringList gapsOf(const QList<Message> &messages)
    {
        QStringList gaps;
        for (const Message &message : messages) {
            if (!message.type.isEmpty())
                gaps.append(message.place() + u" is "_s + message.type);
            if (message.forms.size() != (message.plural ? 2 : 1))
                gaps.append(message.place() + u" has not all plural forms"_s);
            for (const QString &form : message.forms) {
                if (form.isEmpty())
                    gaps.append(message.place() + u" is empty"_s);
            }
        }
        return gaps;
    }

    static QSet<QString> placesOf(const QList<Message> &messages)
    {
        QSet<QString> places;
        for (const Message &message : messages)
            places.insert(message.place() + (message.plural ? u" (plural)"_s : QString()));
        return places;
    }

private Q_SLOTS:
    void portugueseIsComplete()
    {
        const QList<Message> messages = messagesOf(portuguese());
        QVERIFY2(messages.size() > 500, "the file holds every text of the program");
        const QStringList gaps = gapsOf(messages);
        QVERIFY2(gaps.isEmpty(), qPrintable(gaps.join(u'\n')));
    }

    void portugueseKeepsPlaceholdersAndKeys()
    {
        const QStringList mistakes = mistakesOf(messagesOf(portuguese()), false);
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    }

    void englishHasEveryPlural()
    {
        const QList<Message> messages = messagesOf(english());
        QStringList mistakes = gapsOf(messages) + mistakesOf(messages, true);
        for (const Message &message : messages) {
            for (const QString &form : message.forms) {
                if (form.contains(u"(s)"))
                    mistakes.append(message.place() + u" → still says (s)"_s);
            }
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));

        // Every plural of the program, as the Portuguese file knows them all.
        QSet<QString> plurals;
        for (const QString &place : placesOf(messagesOf(portuguese()))) {
            if (place.endsWith(u" (plural)"))
                plurals.insert(place);
        }
        QVERIFY(!plurals.isEmpty());
        QCOMPARE(placesOf(messages), plurals);
    }

    void onlyPluralsSayS()
    {
        // "(s)" in a text that is no plural would stay on the screen.
        for (const Message &message : messagesOf(portuguese()))
            QVERIFY2(message.plural || !message.source.contains(u"(s)"),
                     qPrintable(message.place()));
    }

    /// Two things of one Alt letter on one page only take turns: none may fire.
    void altKeysOfAPageDiffer()
    {
        const QStringList errors{u"ErrorsPage"_s, u"RunBar"_s, u"MatrixBar"_s, u"EvalGallery"_s};
        const QMap<QString, QStringList> pages{
            {u"Cases"_s, {u"CasesPage"_s, u"FilterBar"_s, u"DetailsPanel"_s}},
            {u"Review"_s, {u"RoundsView"_s}},
            {u"Review, reading"_s, {u"ReadingView"_s, u"VerdictPanel"_s, u"ChoicePanel"_s}},
            {u"Review, changes"_s, {u"RoundChangesView"_s}},
            {u"Datasets"_s,
             {u"DatasetsPage"_s, u"ContentsPanel"_s, u"SplitForm"_s, u"SplitsPanel"_s}},
            {u"Datasets, mapping"_s,
             {u"DatasetsPage"_s, u"MappingPanel"_s, u"MappingEditor"_s, u"MergeView"_s}},
            {u"Training"_s,
             {u"TrainingPage"_s, u"RunsPanel"_s, u"PlanForm"_s, u"PlanHeader"_s, u"StageList"_s,
              u"StageEditor"_s, u"LivePanel"_s}},
            {u"Errors, overall"_s, errors + QStringList{u"OverallPanel"_s}},
            {u"Errors, curves"_s, errors + QStringList{u"CurvesPanel"_s, u"OperatingPointBox"_s}},
            {u"Errors, confidence"_s,
             errors + QStringList{u"ConfidencePanel"_s, u"TemperatureBox"_s}},
            {u"Errors, slices"_s, errors + QStringList{u"SlicesPanel"_s}},
            {u"Errors, findings"_s, errors + QStringList{u"FindingsPanel"_s}},
            {u"Errors, worst first"_s, errors + QStringList{u"WorstPanel"_s}},
            {u"Errors, notes"_s, errors + QStringList{u"NotesPanel"_s, u"RunNotesBar"_s}},
            {u"Compare"_s, {u"ComparePage"_s, u"CompareBar"_s}},
        };
        const QStringList onBar{u"&File"_s, u"&View"_s, u"&Help"_s};
        QStringList mistakes;
        const QList<Message> messages = messagesOf(portuguese());
        for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
            for (const bool translated : {false, true}) {
                QMap<QChar, QString> taken;
                for (const Message &message : messages) {
                    const QString context = message.context.section(u"::"_s, -1);
                    const bool menu = context == u"WindowMenus" && onBar.contains(message.source);
                    if (!menu && !page.value().contains(context))
                        continue;
                    const QString text = translated ? message.forms.first() : message.source;
                    if (accelerators(text) != 1)
                        continue;
                    const QChar key = text[text.indexOf(u'&') + 1].toLower();
                    if (taken.contains(key))
                        mistakes.append(page.key() + u": "_s + taken[key] + u" and "_s + text);
                    taken.insert(key, text);
                }
            }
        }
        QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    }

    void noTextIsMissing()
    {
        const QString lupdate = QStringLiteral(LESIONDESK_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not installed: the texts cannot be read out of the sources");
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString copy = folder.filePath(u"lesiondesk_pt_PT.ts"_s);
        QVERIFY(QFile::copy(portuguese(), copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));

        // As the target update_translations calls it.
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(lupdate,
                      {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, root(),
                       root() + u"ui"_s, root() + u"app/gui"_s, u"-ts"_s, copy});
        QVERIFY(process.waitForFinished(60000));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 said.constData());
        // "Class … lacks Q_OBJECT macro": a text that the program would look up elsewhere.
        QVERIFY2(!said.contains("lacks Q_OBJECT"), said.constData());

        const QSet<QString> have = placesOf(messagesOf(portuguese()));
        const QSet<QString> need = placesOf(messagesOf(copy));
        QStringList fresh = (need - have).values();
        fresh.sort();
        QVERIFY2(fresh.isEmpty(),
                 qPrintable(u"Run the target update_translations and translate:\n"_s +
                            fresh.join(u'\n')));
        QStringList gone = (have - need).values();
        gone.sort();
        QVERIFY2(gone.isEmpty(), qPrintable(u"No longer in the sources:\n"_s + gone.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_Translations.moc"
