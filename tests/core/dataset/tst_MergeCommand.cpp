// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/CommandLine.h"
#include "tests/support/BadPictures.h"
#include "tests/support/DrawnImages.h"
#include "tests/support/MadeDataset.h"
#include "tests/support/TestData.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;
using test::runCommand;

/// `lesiondesk-cli merge` as a user types it.
class TestMergeCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("LESIONDESK_CLI"))
            QSKIP("LESIONDESK_CLI does not say where the program is");
    }

    void printsOneDocument()
    {
        test::TestProject project(40, 2);
        const QString folder = project.folder();
        test::addMadeDataset(project.project(), u"HAM"_s, u"ham-7"_s,
                             {{u"akiec"_s}, {u"akiec"_s}, {u"vasc"_s}, {u"vasc"_s}, {u"vasc"_s}});
        project.close();
        LD_MUST_RUN(split, u"split"_s, folder, u"--dataset"_s, u"Drawn"_s, u"--json"_s);
        const QString set = QString::number(split.json().object().value(u"set").toInteger());
        const QStringList arguments{u"merge"_s,  folder,      u"--target-set"_s,
                                    set,         u"--with"_s, u"HAM"_s,
                                    u"--name"_s, u"Both"_s,   u"--json"_s};
        const auto merged = runCommand(arguments);
        QVERIFY2(merged.exitCode == 0, qPrintable(merged.err));
        const QJsonObject json = merged.json().object();
        QCOMPARE(json.keys(), QStringList({u"classes"_s, u"dropped"_s, u"hash"_s, u"set"_s,
                                           u"test"_s, u"train"_s}));
        QCOMPARE(json.value(u"train").toInt(), 34);
        QCOMPARE(json.value(u"test").toInt(), 8);
        const QJsonObject first = json.value(u"classes").toArray().at(0).toObject();
        QCOMPARE(first.value(u"key").toString(), u"ACK"_s);
        QCOMPARE(first.value(u"from").toObject(), QJsonObject({{u"Drawn"_s, 20}, {u"HAM"_s, 2}}));
        QCOMPARE(first.value(u"train").toInt(), 18);
        QCOMPARE(first.value(u"test").toInt(), 4);
        QCOMPARE(json.value(u"dropped").toArray(),
                 QJsonArray({QJsonObject{
                     {u"dataset"_s, u"HAM"_s}, {u"class"_s, u"vasc"_s}, {u"images"_s, 3}}}));
        QCOMPARE(runCommand(arguments).json().object(), json); // the same again is the same set

        // An own mapping as a file, and one that is wrong.
        QTemporaryDir files;
        const QString own = files.filePath(u"own.json"_s);
        QByteArray text = R"({"key": "own", "name": "Mine", "from": "ham-7", "to": "pad-6",
            "classes": {"akiec": null, "bcc": "BCC", "bkl": null, "df": null, "mel": null,
                        "nv": null, "vasc": "ACK"}})";
        test::writeBytes(own, text);
        LD_MUST_RUN(mine, u"merge"_s, folder, u"--target-set"_s, set, u"--with"_s, u"HAM"_s,
                    u"--mapping"_s, own, u"--name"_s, u"Mine"_s, u"--json"_s);
        QCOMPARE(mine.json().object().value(u"train").toInt(), 35);
        test::writeBytes(own, text.replace("\"ACK\"", "\"VASC\""));
        const auto wrong = runCommand({u"merge"_s, folder, u"--target-set"_s, set, u"--with"_s,
                                       u"HAM"_s, u"--mapping"_s, own, u"--name"_s, u"Mine"_s});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.err.contains(own + u": classes.vasc: it is mapped onto VASC"_s),
                 qPrintable(wrong.err));
    }

    void aUsersOwnTaxonomyAndMappingAreFiles()
    {
        test::TestProject project(20, 2);
        const QString folder = project.folder();
        project.close();
        QTemporaryDir files;
        QDir().mkpath(files.filePath(u"set/mole"_s));
        QDir().mkpath(files.filePath(u"set/wart"_s));
        for (int k = 0; k < 6; ++k)
            test::drawImage(
                files.filePath(u"set/%1/%2.png"_s.arg(k < 4 ? u"mole"_s : u"wart"_s).arg(k)),
                100 + k);
        const QString taxonomy = files.filePath(u"mine.json"_s);
        test::writeBytes(taxonomy, R"({"key": "mine-2", "name": "Mine", "diagnoses": [
            {"key": "mole", "name": "A mole", "nature": "benign"},
            {"key": "wart", "name": "A wart", "nature": "benign"}]})");
        LD_MUST_RUN(import, u"import"_s, folder, files.filePath(u"set"_s), u"--format"_s,
                    u"class-folders"_s, u"--dataset"_s, u"Own"_s, u"--taxonomy"_s, taxonomy,
                    u"--json"_s);
        QCOMPARE(import.json().object().value(u"imported").toInt(), 6);
        LD_MUST_RUN(split, u"split"_s, folder, u"--dataset"_s, u"Drawn"_s);
        const QStringList merge{u"merge"_s, folder,      u"--target-set"_s, u"1"_s,     u"--with"_s,
                                u"Own"_s,   u"--name"_s, u"With own"_s,     u"--json"_s};
        const auto missing = runCommand(merge);
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.err.contains(u"No mapping is known from the taxonomy mine-2 onto pad-6"_s),
                 qPrintable(missing.err));
        // Written as the sentence says, into the project's folder.
        QDir().mkpath(folder + u"/mappings"_s);
        test::writeBytes(folder + u"/mappings/mine.json"_s,
                         R"({"key": "mine", "name": "Mine", "from": "mine-2", "to": "pad-6",
                             "classes": {"mole": "BCC", "wart": null}})");
        const auto merged = runCommand(merge);
        QVERIFY2(merged.exitCode == 0, qPrintable(merged.err));
        QCOMPARE(merged.json().object().value(u"train").toInt(), 20);
        QCOMPARE(merged.json().object().value(u"test").toInt(), 4);
    }

    void refusesWhatIsNotThere()
    {
        test::TestProject project(4, 2);
        const QString folder = project.folder();
        project.close();
        const auto set = runCommand({u"merge"_s, folder, u"--target-set"_s, u"5"_s, u"--with"_s,
                                     u"HAM"_s, u"--name"_s, u"x"_s});
        QCOMPARE(set.exitCode, 1);
        QVERIFY(set.err.contains(u"no frozen set 5"_s));
        QCOMPARE(set.err.count(u'\n'), 1);
        QCOMPARE(
            runCommand({u"merge"_s, folder, u"--with"_s, u"HAM"_s, u"--name"_s, u"x"_s}).exitCode,
            2);
    }

    void mergesHamIntoPad()
    {
        const QString pad = test::sharedData(u"pad_ufes_20_subset"_s);
        const QString ham = test::sharedData(u"ham10000_subset"_s);
        if (pad.isEmpty() || ham.isEmpty())
            QSKIP("the PAD-UFES-20 and HAM10000 subsets are not here");
        QTemporaryDir files;
        const QString project = files.filePath(u"P.lesion"_s);
        LD_MUST_RUN(init, u"init"_s, project);
        LD_MUST_RUN(one, u"import"_s, project, pad, u"--format"_s, u"pad-ufes-20"_s, u"--dataset"_s,
                    u"PAD"_s);
        LD_MUST_RUN(two, u"import"_s, project, ham, u"--format"_s, u"ham10000"_s, u"--dataset"_s,
                    u"HAM"_s);
        LD_MUST_RUN(split, u"split"_s, project, u"--dataset"_s, u"PAD"_s, u"--seed"_s, u"7"_s,
                    u"--json"_s);
        LD_MUST_RUN(merge, u"merge"_s, project, u"--target-set"_s, u"1"_s, u"--with"_s, u"HAM"_s,
                    u"--name"_s, u"PAD with HAM"_s, u"--json"_s);
        const QJsonObject json = merge.json().object();
        // The subset's own table: 220 akiec, 260 bcc, 260 bkl, 300 mel and 400 nv are mapped.
        QCOMPARE(json.value(u"train").toInt(),
                 split.json().object().value(u"train").toInt() + 1440);
        QCOMPARE(json.value(u"test"), split.json().object().value(u"test"));
        for (const QJsonValue &value : json.value(u"dropped").toArray())
            QCOMPARE(value.toObject().value(u"images").toInt(),
                     value.toObject().value(u"class").toString() == u"df" ? 115 : 142);
        QCOMPARE(json.value(u"dropped").toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestMergeCommand)
#include "tst_MergeCommand.moc"
