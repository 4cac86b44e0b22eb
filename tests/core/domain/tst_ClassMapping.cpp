// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/ClassMapping.h"

#include "tests/support/BadPictures.h"
#include "tests/support/Must.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using test::must;

namespace
{

const QByteArray kGood = R"({"key": "own", "name": "Mine", "from": "ham-7", "to": "pad-6",
  "classes": {"akiec": "SCC", "bcc": "BCC", "bkl": null, "df": null, "mel": "MEL", "nv": "NEV",
              "vasc": null}})";

/// kGood with `what` replaced, written and read, and checked against its taxonomies.
QString sentence(const QByteArray &what, const QByteArray &by)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"own.json"_s);
    QByteArray text = kGood;
    Q_ASSERT(text.contains(what));
    test::writeBytes(file, text.replace(what, by));
    const auto mapping = ClassMapping::read(file);
    QString message;
    if (!mapping) {
        message = mapping.error().message;
    } else {
        const auto checked =
            mapping->check(must(Taxonomy::load(mapping->from)), must(Taxonomy::load(mapping->to)));
        message = checked ? QString() : checked.error().message;
    }
    return message.replace(folder.path() + u'/', QString());
}

} // namespace

class TestClassMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInFitsItsTaxonomies()
    {
        const MappingLibrary library = MappingLibrary::read();
        QCOMPARE(library.builtIn.size(), size_t{7});
        for (const ClassMapping &mapping : library.builtIn) {
            const auto checked = mapping.check(must(Taxonomy::builtIn(mapping.from)),
                                               must(Taxonomy::builtIn(mapping.to)));
            QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
            QCOMPARE(mapping.key, mapping.from + u"-to-"_s + mapping.to);
        }
    }

    void theStudysMappingIsThatOfSectionThreeB()
    {
        const MappingLibrary library = MappingLibrary::read();
        const ClassMapping edra = must(library.load(u"edra-20-to-dermai-13"_s));
        QCOMPARE(edra.classes.size(), size_t{20});
        for (const char *nevus : {"BLN", "CN", "CBN", "CGN", "DN", "RN", "RSN"})
            QCOMPARE(edra.target(QString::fromLatin1(nevus)), u"Nev"_s);
        for (const char *melanoma : {"MEL", "MELIS", "MEL076", "MEL150", "MELTHICK", "MELMET"})
            QCOMPARE(edra.target(QString::fromLatin1(melanoma)), u"MM"_s);
        QCOMPARE(edra.target(u"LT"_s), u"SLent"_s);
        QCOMPARE(edra.target(u"DF"_s), u"Drmfib"_s);
        for (const char *dropped : {"MLS", "MISC", "VL"})
            QCOMPARE(edra.target(QString::fromLatin1(dropped)), QString());
        const ClassMapping dermofit = must(library.load(u"dermofit-10-to-dermai-13"_s));
        QCOMPARE(dermofit.target(u"ML"_s), u"Nev"_s); // a mole
        QCOMPARE(dermofit.target(u"MEL"_s), u"MM"_s); // and no mole
        QCOMPARE(dermofit.target(u"PYO"_s), u"UncNeop"_s);
        QCOMPARE(dermofit.target(u"IEC"_s), u"OtMalNeop"_s);
        QCOMPARE(dermofit.target(u"SCC"_s), u"OtMalNeop"_s);
        QCOMPARE(dermofit.target(u"DF"_s), QString());
    }

    void isWrittenAsItIsRead()
    {
        const ClassMapping mapping = must(MappingLibrary::read().load(u"edra-20-to-edra-5"_s));
        const ClassMapping again = must(ClassMapping::fromJson(mapping.toJson(), u"again"_s));
        QVERIFY(again.mapsLike(mapping));
        QCOMPARE(again.note, mapping.note);
        ClassMapping other = again;
        other.setTarget(u"VL"_s, {});
        QVERIFY(!other.mapsLike(mapping));
        QVERIFY(other.edited().mapsLike(other));
        QCOMPARE(other.edited().key, u"edra-20-to-edra-5-edited"_s); // not the built-in's name
    }

    void isSavedAndFoundAgain()
    {
        QTemporaryDir folder;
        ClassMapping mapping = must(MappingLibrary::read().load(u"ham-7-to-pad-6"_s));
        mapping.name = u" HAM ÷ mine, 2nd "_s;
        mapping.key = ClassMapping::keyFor(mapping.name);
        QCOMPARE(mapping.key, u"ham-mine-2nd"_s);
        mapping.setTarget(u"akiec"_s, u"SCC"_s);
        const QString mappings = folder.filePath(u"mappings"_s);
        must(mapping.write(mappings));
        const ClassMapping again = must(MappingLibrary::read(mappings).load(u"ham-mine-2nd"_s));
        QVERIFY(again.mapsLike(mapping));
        QCOMPARE(again.name, mapping.name);
        QCOMPARE(ClassMapping::keyFor(u"?!"_s), QString());
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("by");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *what, const char *by,
                            const char *expected) {
            QTest::newRow(name) << QByteArray(what) << QByteArray(by)
                                << QString::fromUtf8(expected);
        };
        row("good", "own", "own", "");
        row("not JSON", "\"own\",", "\"own\"",
            "own.json is not valid JSON: unterminated object "
            "(byte 15).");
        row("unknown field", "\"name\"", "\"nmae\"",
            "own.json: there is no field \"nmae\"; the fields are key, name, note, from, to, "
            "classes.");
        row("no key", "\"own\"", "\"\"", "own.json: \"key\" is needed and must be a text.");
        row("a number", "\"NEV\"", "4",
            "own.json: classes.nv must be a target class or null, which drops it.");
        row("target class that is not there", "\"SCC\"", "\"IEC\"",
            "own.json: classes.akiec: it is mapped onto IEC, a class that is not in the taxonomy "
            "pad-6; that has ACK, BCC, MEL, NEV, SCC, SEK.");
        row("source class that is not there", "\"vasc\": null", "\"vasc\": null, \"scc\": null",
            "own.json: classes.scc: the taxonomy ham-7 has no class scc; it has akiec, bcc, bkl, "
            "df, mel, nv, vasc.");
        row("source class that is missing", "\"bkl\": null, ", "",
            "own.json: classes.bkl is missing: every class of ham-7 must be named, with null to "
            "drop it.");
    }
    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, by);
        QTEST(sentence(what, by), "expected");
    }

    void aProjectsFolderAddsItsOwn()
    {
        QTemporaryDir folder;
        test::writeBytes(folder.filePath(u"own.json"_s), kGood);
        test::writeBytes(folder.filePath(u"broken.json"_s), "{");
        QByteArray shadow = kGood;
        test::writeBytes(folder.filePath(u"shadow.json"_s),
                         shadow.replace("\"own\"", "\"ham-7-to-pad-6\""));
        const MappingLibrary library = MappingLibrary::read(folder.path());
        QCOMPARE(library.own.size(), size_t{1});
        QCOMPARE(library.problems.size(), 2);
        QCOMPARE(must(library.load(u"own"_s)).target(u"akiec"_s), u"SCC"_s);
        QCOMPARE(must(library.load(folder.filePath(u"own.json"_s))).key, u"own"_s);
        // Nobody asked for it, so the built-in one is meant.
        const Taxonomy ham = must(Taxonomy::builtIn(u"ham-7"_s));
        const Taxonomy pad = must(Taxonomy::builtIn(u"pad-6"_s));
        QCOMPARE(must(library.choose(ham, pad)).target(u"akiec"_s), u"ACK"_s);
        QCOMPARE(library.fitting(u"ham-7"_s, u"pad-6"_s).size(), size_t{2});
        const auto missing = library.load(u"other"_s);
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(u"ham-7-to-pad-6, "_s));
    }

    void choosesOrSaysWhatToWrite()
    {
        const MappingLibrary library = MappingLibrary::read();
        const Taxonomy pad = must(Taxonomy::builtIn(u"pad-6"_s));
        const Taxonomy ham = must(Taxonomy::builtIn(u"ham-7"_s));
        QCOMPARE(must(library.choose(pad, pad)).target(u"SCC"_s), u"SCC"_s);
        const auto none = library.choose(pad, ham);
        QVERIFY(!none);
        for (const char *part : {"from the taxonomy pad-6 onto ham-7", "--mapping",
                                 "ACK, BCC, MEL, NEV, SCC, SEK", "\"from\": \"pad-6\""})
            QVERIFY2(none.error().message.contains(QString::fromLatin1(part)), part);

        MappingLibrary two;
        two.own = {ClassMapping::empty(pad, ham), ClassMapping::empty(pad, ham)};
        two.own[1].key = u"other"_s;
        const auto several = two.choose(pad, ham);
        QVERIFY(!several);
        QVERIFY(several.error().message.contains(u"pad-6-to-ham-7, other"_s));
    }

    void taxonomiesAreFoundAsFilesToo()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"mine.json"_s);
        test::writeBytes(file, R"({"key": "mine-2", "name": "Mine", "diagnoses": [
            {"key": "A", "name": "Aa", "nature": "benign"},
            {"key": "B", "name": "Bb", "nature": "malignant", "aliases": ["bé"]}]})");
        QCOMPARE(must(Taxonomy::load(file)).diagnoses.size(), size_t{2});
        QCOMPARE(must(Taxonomy::load(u"mine-2"_s, folder.path())).find(u"BÉ"_s), 1);
        QCOMPARE(must(Taxonomy::load(u"pad-6"_s, folder.path())).diagnoses.size(), size_t{6});
        QCOMPARE(Taxonomy::available(folder.path()).back().key, u"mine-2"_s);
        QCOMPARE(Taxonomy::available().size(), size_t{6});
        const auto missing = Taxonomy::load(u"mine-3"_s, folder.path());
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(u"pad-6, mine-2"_s));

        test::writeBytes(file, R"({"key": "pad-6", "name": "Mine", "diagnoses": [
            {"key": "A", "name": "Aa", "nature": "benign"}]})");
        QVERIFY(!Taxonomy::load(file)); // one key, one taxonomy
        test::writeBytes(file, R"({"key": "mine-2", "name": "Mine", "diagnoses": [
            {"key": "A", "name": "Aa", "natur": "benign"}]})");
        const auto wrong = Taxonomy::load(file);
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(u"mine.json: diagnoses[0]: there is no field "
                                                "\"natur\""_s),
                 qPrintable(wrong.error().message));
    }
};

QTEST_GUILESS_MAIN(TestClassMapping)
#include "tst_ClassMapping.moc"
