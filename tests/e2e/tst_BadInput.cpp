// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "tests/e2e/CommandLine.h"
#include "tests/support/DrawnImages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;
using namespace lesiondesk::test;

/// What people really hand over: each is answered by one sentence and leaves the project whole.
class TestBadInput : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_project = m_dir.filePath(u"P.lesion"_s);

    QString path(const QString &name) { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QVERIFY(writeFileAtomically(path(name), bytes));
    }
    static void verifyOneSentence(const CommandResult &result, const QStringList &saying)
    {
        QCOMPARE(result.exitCode, 1);
        // What a command has to say on the way comes before; the reason is the one last line.
        const QString err = result.err.trimmed().section(u'\n', -1);
        QVERIFY2(err.startsWith(u"lesiondesk-cli: ") && err.size() > 30, qPrintable(result.err));
        for (const QString &word : saying)
            QVERIFY2(err.contains(word, Qt::CaseInsensitive), qPrintable(err));
    }

private Q_SLOTS:
    void initTestCase()
    {
        LD_MUST_RUN(made, u"sample"_s, m_project, u"--images"_s, u"60"_s, u"--seed"_s, u"1"_s);
        LD_MUST_RUN(split, u"split"_s, m_project, u"--dataset"_s, u"Sample (artificial)"_s,
                    u"--test-fraction"_s, u"0.2"_s, u"--group"_s, u"patient"_s, u"--seed"_s,
                    u"1"_s);
    }

    void brokenPicturesAreRejectedRowByRowAndTheRestComesIn()
    {
        QDir().mkpath(path(u"mixed"_s));
        drawImage(path(u"mixed/good1.jpg"_s), 1);
        drawImage(path(u"mixed/good2.png"_s), 2);
        drawImage(path(u"mixed/cut.jpg"_s), 3, 400, 300);
        QFile cut(path(u"mixed/cut.jpg"_s));
        QVERIFY(cut.resize(cut.size() / 2));
        write(u"mixed/empty.jpg"_s, {});
        write(u"mixed/text.jpg"_s, "not a picture");
        write(u"mixed/list.csv"_s,
              "image,diagnosis\ngood1.jpg,BCC\ngood2.png,NEV\ncut.jpg,BCC\nempty.jpg,BCC\n"
              "text.jpg,NEV\nabsent.jpg,NEV\ngood1.jpg,Unheard-of disease\n");
        const QString project = path(u"Mixed.lesion"_s);
        LD_MUST_RUN(init, u"init"_s, project);
        LD_MUST_RUN(imported, u"import"_s, project, path(u"mixed/list.csv"_s), u"--format"_s,
                    u"csv"_s, u"--dataset"_s, u"Mixed"_s, u"--taxonomy"_s, u"pad-6"_s, u"--json"_s);
        const QJsonObject json = imported.json().object();
        QCOMPARE(json["rows"_L1].toInt(), 7);
        QCOMPARE(json["imported"_L1].toInt(), 2);
        const QJsonArray rejected = json["rejected"_L1].toArray();
        QCOMPARE(rejected.size(), 5);
        for (const QJsonValue &row : rejected) {
            QVERIFY(row["row"_L1].toInt() >= 2);
            QVERIFY(!row["file"_L1].toString().isEmpty());
            QVERIFY(row["reason"_L1].toString().size() > 10);
        }
        LD_MUST_RUN(checked, u"check"_s, project);
    }

    void csvProblemsAreSentences_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("saying");
        QTest::newRow("encoding") << QByteArray("image,diagnosis\nl\xE9sion.jpg,BCC\n")
                                  << QStringList{u"UTF-8"_s};
        QTest::newRow("column") << QByteArray("image,age\na.jpg,5\n")
                                << QStringList{u"diagnosis"_s, u"column"_s};
        QTest::newRow("empty") << QByteArray() << QStringList{u"empty"_s};
    }
    void csvProblemsAreSentences()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, saying);
        write(u"bad.csv"_s, csv);
        verifyOneSentence(runCommand({u"import"_s, m_project, path(u"bad.csv"_s), u"--format"_s,
                                      u"csv"_s, u"--dataset"_s, u"Bad"_s}),
                          saying + QStringList{u"bad.csv"_s});
    }

    void weightsProblemsAreSentences_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("saying");
        // A pickle that would run a command when loaded: c os \n system \n ( S 'true' \n t R .
        QTest::newRow("a pickle that runs code") << QByteArray("\x80\x02"
                                                               "cposix\nsystem\n(S'true'\ntR.",
                                                               29)
                                                 << u"evil.pth"_s << QStringList{u"evil.pth"_s};
        QTest::newRow("truncated safetensors")
            << QByteArray("\x40\x00\x00\x00\x00\x00\x00\x00{\"a\":{\"dtype\":\"F32\"", 27)
            << u"cut.safetensors"_s << QStringList{u"cut.safetensors"_s};
        QTest::newRow("hostile header length")
            << QByteArray("\xff\xff\xff\xff\xff\xff\xff\x7f{}", 10) << u"huge.safetensors"_s
            << QStringList{u"huge.safetensors"_s};
        const QByteArray other =
            "{\"conv.weight\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
        QByteArray bytes(8, '\0');
        bytes[0] = static_cast<char>(other.size());
        QTest::newRow("another architecture")
            << bytes + other + QByteArray(4, '\0') << u"other.safetensors"_s
            << QStringList{u"other.safetensors"_s};
        QTest::newRow("empty file")
            << QByteArray() << u"empty.pth"_s << QStringList{u"empty.pth"_s};
    }
    void weightsProblemsAreSentences()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QStringList, saying);
        write(name, bytes);
        verifyOneSentence(
            runCommand({u"train"_s, m_project, u"--set"_s, u"1"_s, u"--architecture"_s,
                        u"mobilenet_v2"_s, u"--weights"_s, path(name), u"--input-size"_s, u"32"_s}),
            saying);
        LD_MUST_RUN(runs, u"runs"_s, m_project, u"--json"_s);
        const QString state = runs.json()[0]["state"_L1].toString();
        QVERIFY2(runs.json().array().isEmpty() || state == u"failed", qPrintable(state));
    }

    void whatIsNotThereIsNamed()
    {
        verifyOneSentence(runCommand({u"stats"_s, path(u"None.lesion"_s), u"--dataset"_s, u"X"_s}),
                          {u"None.lesion"_s});
        verifyOneSentence(runCommand({u"stats"_s, m_project, u"--dataset"_s, u"Nope"_s}),
                          {u"Nope"_s});
        verifyOneSentence(runCommand({u"evaluate"_s, m_project, u"99"_s, u"--labels"_s,
                                      u"recorded"_s, u"--modality"_s, u"all"_s}),
                          {u"99"_s});
        verifyOneSentence(
            runCommand({u"train"_s, m_project, u"--set"_s, u"77"_s, u"--architecture"_s,
                        u"mobilenet_v2"_s, u"--weights"_s, u"none"_s}),
            {u"77"_s});
        verifyOneSentence(
            runCommand({u"train"_s, m_project, u"--set"_s, u"1"_s, u"--architecture"_s,
                        u"mobilenet_v2"_s, u"--weights"_s, u"none"_s, u"--device"_s, u"cuda:7"_s}),
            {u"cuda:7"_s});
        verifyOneSentence(runCommand({u"import"_s, m_project, path(u"nowhere"_s), u"--format"_s,
                                      u"pad-ufes-20"_s, u"--dataset"_s, u"X"_s}),
                          {u"nowhere"_s});
    }

    void aSecondWriterIsToldWhoWrites()
    {
        QLockFile lock(m_project + u"/lock"_s);
        QVERIFY(lock.tryLock());
        const auto refused = runCommand({u"split"_s, m_project, u"--dataset"_s,
                                         u"Sample (artificial)"_s, u"--test-fraction"_s, u"0.2"_s,
                                         u"--group"_s, u"none"_s, u"--seed"_s, u"2"_s});
        lock.unlock();
        verifyOneSentence(refused, {u"in use"_s});
    }
};

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_BadInput.moc"
