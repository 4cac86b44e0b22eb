// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Archive.h"

#include "core/jobs/Feedback.h"
#include "tests/support/BadPictures.h"
#include "tests/support/ZipFile.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

/// Every entry is wanted; the archive lies beside the folder into which it is unpacked.
class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksZipsInZips();
    void refusesBadEntries_data();
    void refusesBadEntries();
    void refusesBombs();
    void keepsTheOtherLimits();
    void passesOverSideFiles();
    void saysWhatIsNoZip();
    void stopsWhenCancelled();

private:
    struct Unpacked {
        Result<std::vector<ImportNote>> notes;
        QStringList files;  ///< below the target, sorted
        QStringList beside; ///< what lies beside the target now
    };
    static Unpacked unpack(const QByteArray &zip, const ArchiveLimits &limits = {});
};

TestArchive::Unpacked TestArchive::unpack(const QByteArray &zip, const ArchiveLimits &limits)
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"deep/target"_s);
    QDir().mkpath(folder);
    test::writeBytes(dir.filePath(u"deep/set.zip"_s), zip);
    Feedback feedback;
    Unpacked result{unpackZip(
                        dir.filePath(u"deep/set.zip"_s), folder,
                        [](const QString &) { return true; }, feedback, limits),
                    {},
                    {}};
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        result.files.append(walk.next().mid(folder.size() + 1));
    result.files.sort();
    result.beside =
        QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) +
        QDir(dir.filePath(u"deep"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    return result;
}

void TestArchive::unpacksZipsInZips()
{
    test::ZipFile innermost;
    innermost.add(u"c.png"_s, "c");
    test::ZipFile inner;
    inner.add(u"x/b.png"_s, "b");
    inner.add(u"More.ZIP"_s, innermost.bytes());
    test::ZipFile outer;
    outer.add(u"a.png"_s, "a");
    outer.add(u"Dir\\ak.zip"_s, inner.bytes()); // as made on Windows
    const auto result = unpack(outer.bytes());
    QVERIFY2(result.notes, result.notes ? "" : qPrintable(result.notes.error().message));
    QVERIFY(result.notes->empty());
    QCOMPARE(result.files, (QStringList{u"Dir/ak/More/c.png"_s, u"Dir/ak/x/b.png"_s, u"a.png"_s}));
}

void TestArchive::refusesBadEntries_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &entry, const QString &expected) {
        test::ZipFile zip;
        zip.add(entry, "x");
        zip.add(u"good.png"_s, "g");
        QTest::newRow(name) << zip.bytes() << expected;
    };
    row("climbs", u"../evil.png"_s, u"climbs out of its folder"_s);
    row("climbs later", u"a/b/../../../evil.png"_s, u"climbs out of its folder"_s);
    row("climbs on Windows", u"a\\..\\..\\evil.png"_s, u"climbs out of its folder"_s);
    row("absolute", u"/tmp/lesiondesk-evil.png"_s, u"has an absolute path"_s);
    row("drive", u"C:\\evil.png"_s, u"has an absolute path"_s);
    row("the same name twice", u"GOOD.png"_s, u"stands in the archive twice"_s);
    row("a name too long", QString(300, u'n') + u".png"_s, u"cannot be a file's"_s);
    {
        test::ZipFile zip;
        zip.addLink(u"link.png"_s, u"/etc/passwd"_s);
        zip.add(u"good.png"_s, "g");
        QTest::newRow("link") << zip.bytes() << u"is a link"_s;
    }
    {
        test::ZipFile zip; // a link to a folder, and an entry that would go through it
        zip.addLink(u"out"_s, u".."_s);
        zip.add(u"good.png"_s, "g");
        QTest::newRow("link to a folder") << zip.bytes() << u"is a link"_s;
    }
    {
        test::ZipFile inner;
        inner.add(u"../../../evil.png"_s, "x");
        test::ZipFile zip;
        zip.add(u"inner.zip"_s, inner.bytes());
        zip.add(u"good.png"_s, "g");
        QTest::newRow("climbs out of an inner archive") << zip.bytes() << u"climbs out"_s;
    }
    {
        test::ZipFile zip;
        zip.add(u"inner.zip"_s, "this is no zip");
        zip.add(u"good.png"_s, "g");
        QTest::newRow("inner archive is none") << zip.bytes() << u"is damaged"_s;
    }
}

void TestArchive::refusesBadEntries()
{
    QFETCH(QByteArray, zip);
    QFETCH(QString, expected);
    const auto result = unpack(zip);
    QVERIFY(result.notes);
    QCOMPARE(result.notes->size(), size_t{1});
    const ImportNote &note = result.notes->front();
    QCOMPARE(note.field, u"entry"_s);
    QVERIFY2(note.reason.contains(expected), qPrintable(note.reason));
    QVERIFY(note.file.startsWith(u"set.zip"));
    QCOMPARE(result.files.size(), 1); // the other entry is taken
    QCOMPARE(result.files.front().toLower(), u"good.png"_s);
    QCOMPARE(result.beside, (QStringList{u"deep"_s, u"set.zip"_s, u"target"_s}));
    QVERIFY(!QFileInfo::exists(u"/tmp/lesiondesk-evil.png"_s));
}

void TestArchive::refusesBombs()
{
    test::ZipFile bomb;
    bomb.add(u"good.png"_s, "g");
    bomb.addZeros(u"bomb.png"_s, 200LL << 20); // 200 MiB out of 200 kB
    bomb.add(u"after.png"_s, "a");
    const auto result = unpack(bomb.bytes());
    QVERIFY(result.notes);
    QCOMPARE(result.notes->size(), size_t{1});
    QVERIFY(result.notes->front().reason.contains(u"as only bombs do"));
    QCOMPARE(result.files, QStringList{u"good.png"_s}); // nothing of the bomb is left
    // What is large and does not shrink is no bomb.
    ArchiveLimits limits;
    limits.freeBytes = 1000;
    limits.ratio = 2;
    QByteArray noise(100'000, '\0');
    quint32 state = 1;
    for (char &c : noise)
        c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    test::ZipFile large;
    large.add(u"large.png"_s, noise);
    QCOMPARE(unpack(large.bytes(), limits).files, QStringList{u"large.png"_s});
    // An archive of archives of zeros ends as well.
    test::ZipFile nest;
    for (int i = 0; i < 3; ++i)
        nest.add(u"n%1.zip"_s.arg(i), bomb.bytes());
    ArchiveLimits small;
    small.totalBytes = 40 << 20;
    const auto nested = unpack(nest.bytes(), small);
    QVERIFY(nested.notes);
    QCOMPARE(nested.notes->size(), size_t{2}); // the first bomb, and what comes after it
    QVERIFY(nested.notes->front().reason.contains(u"above 40 MiB"));
}

void TestArchive::keepsTheOtherLimits()
{
    test::ZipFile zip;
    for (int i = 0; i < 5; ++i)
        zip.add(u"p%1.png"_s.arg(i), QByteArray(3 << 20, 'x'));
    ArchiveLimits few;
    few.entries = 2;
    auto result = unpack(zip.bytes(), few);
    QCOMPARE(result.files.size(), 2);
    QVERIFY(result.notes->front().reason.contains(u"more than 2 entries"));
    ArchiveLimits small;
    small.entryBytes = 2 << 20;
    result = unpack(zip.bytes(), small);
    QCOMPARE(result.files.size(), 0);
    QCOMPARE(result.notes->size(), size_t{5});
    QVERIFY(result.notes->front().reason.contains(u"larger than 2 MiB"));
    test::ZipFile outer;
    outer.add(u"inner.zip"_s, zip.bytes());
    ArchiveLimits flat;
    flat.depth = 1;
    result = unpack(outer.bytes(), flat);
    QVERIFY(result.notes->front().reason.contains(u"too deep inside archives"));
    test::ZipFile secret;
    secret.add(u"a.png"_s, "a");
    secret.encrypt();
    result = unpack(secret.bytes());
    QCOMPARE(result.files.size(), 0);
    QVERIFY2(result.notes && result.notes->size() == 1, "one note");
    QVERIFY(result.notes->front().reason.contains(u"is encrypted"));
}

void TestArchive::passesOverSideFiles()
{
    test::ZipFile zip;
    zip.add(u"ak/a.png"_s, "a");
    zip.add(u"__MACOSX/ak/._a.png"_s, "side");
    zip.add(u"ak/._b.png"_s, "side");
    const auto result = unpack(zip.bytes());
    QCOMPARE(result.files, QStringList{u"ak/a.png"_s});
    QVERIFY(result.notes->empty());
}

void TestArchive::saysWhatIsNoZip()
{
    const auto none = unpack("this is no zip");
    QVERIFY(!none.notes);
    QVERIFY(none.notes.error().message.contains(u"set.zip cannot be read as a zip"));
    test::ZipFile zip;
    zip.add(u"a.png"_s, QByteArray(100'000, 'a'));
    const QByteArray whole = zip.bytes();
    const auto cut = unpack(whole.left(whole.size() / 2));
    QVERIFY(!cut.notes || !cut.notes->empty()); // never silently half of it
}

void TestArchive::stopsWhenCancelled()
{
    QTemporaryDir dir;
    test::ZipFile zip;
    zip.add(u"a.png"_s, "a");
    zip.write(dir.filePath(u"a.zip"_s));
    Feedback feedback;
    feedback.cancel();
    const auto result = unpackZip(
        dir.filePath(u"a.zip"_s), dir.filePath(u"t"_s), [](const QString &) { return true; },
        feedback);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_Archive.moc"
