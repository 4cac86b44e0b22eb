// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/base/Hashing.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atomicWriteReplacesAndStaysPrivate()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"a.bin"_s);
        QVERIFY(writeFileAtomically(path, "old"));
        QVERIFY(writeFileAtomically(path, "new"));
        QCOMPARE(*readFile(path), QByteArray("new"));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.bin"_s});
    }

    void piecesAreWrittenOneAfterAnother()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"a.bin"_s);
        const std::vector<QByteArray> pieces{"one", {}, QByteArray(100'000, 'x'), "end"};
        QVERIFY(writeFileAtomically(path, pieces));
        QCOMPARE(*readFile(path), "one" + QByteArray(100'000, 'x') + "end");
    }

    void aSecondNameKeepsWhatItHad()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"last"_s);
        const QString alias = dir.filePath(u"best"_s);
        QVERIFY(!giveSecondName(path, alias)); // there is nothing
        QVERIFY(writeFileAtomically(path, "first"));
        QVERIFY(giveSecondName(path, alias));
        QVERIFY(giveSecondName(path, alias)); // once more
        QVERIFY(writeFileAtomically(path, "second"));
        QCOMPARE(*readFile(alias), QByteArray("first"));
        QVERIFY(giveSecondName(path, alias));
        QCOMPARE(*readFile(alias), QByteArray("second"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{u"best"_s, u"last"_s}));
    }

    void whatCannotBeReadIsNamed()
    {
        const auto bytes = readFile(u"/nowhere/at/all.csv"_s);
        QVERIFY(!bytes);
        QVERIFY(bytes.error().message.contains(u"/nowhere/at/all.csv"));
    }

    void sha256MatchesThePublishedVector()
    {
        // FIPS 180-4 example: "abc".
        const QString expected =
            u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;
        QCOMPARE(sha256("abc"), expected);
        const QTemporaryDir dir;
        QVERIFY(writeFileAtomically(dir.filePath(u"abc"_s), "abc"));
        QCOMPARE(*sha256OfFile(dir.filePath(u"abc"_s)), expected);
    }

    void privateFolderIsTheOwnersOnly()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"in/side"_s);
        QVERIFY(makePrivateFolder(path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_Files.moc"
