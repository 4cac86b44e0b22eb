// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MadeDataset.h"
#include "tests/support/TestData.h"
#include "tests/support/TestProject.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

struct Ran {
    int code = -1;
    QByteArray out;
    QString err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Ran cli(const QStringList &arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("LESIONDESK_CLI"), arguments);
    if (!process.waitForFinished(100000))
        qFatal("the command line did not end");
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// `lesiondesk-cli split` as a user types it.
class TestSplitCommand : public QObject
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
        QString folder;
        test::TestProject project(40, 2);
        folder = project.folder();
        // One writer at a time: the command line says so while the project is open here.
        const QStringList arguments{u"split"_s,           folder,   u"--dataset"_s, u"Drawn"_s,
                                    u"--seed"_s,          u"7"_s,   u"--group"_s,   u"patient"_s,
                                    u"--test-fraction"_s, u"0.2"_s, u"--json"_s};
        const Ran locked = cli(arguments);
        QCOMPARE(locked.code, 1);
        QVERIFY(locked.out.isEmpty());
        project.close();

        const Ran first = cli(arguments);
        QVERIFY2(first.code == 0, qPrintable(first.err));
        const QJsonObject json = first.json();
        QCOMPARE(json.keys(),
                 QStringList({u"classes"_s, u"hash"_s, u"set"_s, u"test"_s, u"train"_s}));
        QCOMPARE(json.value(u"train").toInt(), 32);
        QCOMPARE(json.value(u"test").toInt(), 8);
        QCOMPARE(json.value(u"hash").toString().size(), 64);
        const QJsonArray classes = json.value(u"classes").toArray();
        QCOMPARE(classes.size(), 2);
        QCOMPARE(classes[0].toObject().value(u"key").toString(), u"ACK"_s);
        QCOMPARE(classes[0].toObject().value(u"test").toInt(), 4);
        QCOMPARE(cli(arguments).json(), json); // the same again is the same set
    }

    void mapsChoosesAndTakesPublishedLists()
    {
        test::TestProject project;
        const QString folder = project.folder();
        std::vector<test::MadeImage> images;
        for (int k = 0; k < 40; ++k)
            images.push_back({k % 2 == 0 ? u"CN"_s : u"BLN"_s,
                              k % 4 < 2 ? Modality::Macroscopic : Modality::Dermoscopic,
                              {},
                              0,
                              k < 8 ? R"({"published_partition": "test"})"
                                    : R"({"published_partition": "valid"})"});
        test::addMadeDataset(project.project(), u"EDRA"_s, u"edra-20"_s, images);
        project.close();
        const QStringList arguments{u"split"_s,      folder,           u"--dataset"_s,
                                    u"EDRA"_s,       u"--mapping"_s,   u"edra-20-to-edra-5"_s,
                                    u"--modality"_s, u"macroscopic"_s, u"--published"_s,
                                    u"--json"_s};
        const Ran split = cli(arguments);
        QVERIFY2(split.code == 0, qPrintable(split.err));
        QCOMPARE(split.json().value(u"train").toInt(), 16);
        QCOMPARE(split.json().value(u"test").toInt(), 4);
        const QJsonArray classes = split.json().value(u"classes").toArray();
        QCOMPARE(classes.size(), 1);
        QCOMPARE(classes[0].toObject().value(u"key").toString(), u"NEV"_s);
        QCOMPARE(cli(arguments + QStringList{u"--seed"_s, u"7"_s}).code, 2); // one or the other
        const Ran other = cli({u"split"_s, folder, u"--dataset"_s, u"EDRA"_s, u"--mapping"_s,
                               u"edra-20-to-edra-6"_s});
        QCOMPARE(other.code, 1);
        QVERIFY2(other.err.contains(u"no mapping called edra-20-to-edra-6"_s),
                 qPrintable(other.err));
    }

    void refusesWrongWords()
    {
        test::TestProject project(4, 2);
        const QString folder = project.folder();
        project.close();
        QCOMPARE(
            cli({u"split"_s, folder, u"--dataset"_s, u"Drawn"_s, u"--group"_s, u"ward"_s}).code, 2);
        const Ran missing = cli({u"split"_s, folder, u"--dataset"_s, u"Other"_s});
        QCOMPARE(missing.code, 1);
        QVERIFY(missing.err.contains(u"Other"_s));
        QCOMPARE(cli({u"split"_s, folder, u"--dataset"_s, u"Drawn"_s, u"--test-fraction"_s, u"2"_s})
                     .code,
                 1);
    }

    void keepsTheShareOfEveryClassOnRealPatients()
    {
        const QString data = test::sharedData(u"pad_ufes_20_subset"_s);
        if (data.isEmpty())
            QSKIP("the PAD-UFES-20 subset is not here");
        QTemporaryDir folder;
        const QString project = folder.filePath(u"P.lesion"_s);
        QCOMPARE(cli({u"init"_s, project}).code, 0);
        const Ran imported = cli({u"import"_s, project, data, u"--format"_s, u"pad-ufes-20"_s,
                                  u"--dataset"_s, u"PAD"_s});
        QVERIFY2(imported.code == 0, qPrintable(imported.err));
        const Ran split =
            cli({u"split"_s, project, u"--dataset"_s, u"PAD"_s, u"--test-fraction"_s, u"0.2"_s,
                 u"--group"_s, u"patient"_s, u"--seed"_s, u"7"_s, u"--json"_s});
        QVERIFY2(split.code == 0, qPrintable(split.err));
        const QJsonArray classes = split.json().value(u"classes").toArray();
        QCOMPARE(classes.size(), 6);
        for (const QJsonValue &value : classes) {
            const QJsonObject entry = value.toObject();
            const int test = entry.value(u"test").toInt();
            const int total = test + entry.value(u"train").toInt();
            // Most patients have one image: the rounded share can be had for every class.
            QVERIFY2(std::abs(test - 0.2 * total) < 1, qPrintable(entry.value(u"key").toString()));
        }
    }
};

QTEST_GUILESS_MAIN(TestSplitCommand)
#include "tst_SplitCommand.moc"
