// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/LeakageCheck.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

namespace
{

LeakageItem item(qint64 id, Partition partition, const QString &patient, const QString &lesion,
                 const QString &sha, quint64 hash)
{
    return {ImageId(id), partition, patient, lesion, sha, hash};
}

std::vector<LeakageFinding> found(const std::vector<LeakageItem> &items)
{
    Feedback feedback;
    return findLeakage(items, feedback);
}

} // namespace

class TestLeakageCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanSplitHasNoFinding()
    {
        QVERIFY(found({item(1, Partition::Train, u"P1"_s, u"C1"_s, u"a"_s, 0xff00),
                       item(2, Partition::Train, u"P1"_s, u"C1"_s, u"a"_s, 0xff00),
                       item(3, Partition::Test, u"P2"_s, u"C2"_s, u"b"_s, 0x00ff)})
                    .empty());
    }

    void findsPatientsAndCasesOnBothSides()
    {
        const auto findings = found({item(1, Partition::Train, u"P1"_s, u"C1"_s, u"a"_s, 0),
                                     item(2, Partition::Test, u"P1"_s, u"C2"_s, u"b"_s, 0),
                                     item(3, Partition::Test, u"P2"_s, u"C3"_s, u"c"_s, 0),
                                     item(4, Partition::Train, u"P2"_s, u"C3"_s, u"d"_s, 0)});
        QCOMPARE(findings.size(), size_t{3});
        QCOMPARE(findings[0].kind, LeakageKind::SamePatient);
        QCOMPARE(findings[0].key, u"P1"_s);
        QCOMPARE(findings[0].train, std::vector<ImageId>{ImageId(1)});
        QCOMPARE(findings[0].test, std::vector<ImageId>{ImageId(2)});
        QCOMPARE(findings[1].key, u"P2"_s);
        QCOMPARE(findings[2].kind, LeakageKind::SameCase);
        QCOMPARE(findings[2].key, u"C3"_s);
    }

    void findsIdenticalAndAlikePictures()
    {
        // Flipping the low four bits leaves the hashes four bits apart: alike. Five bits: not.
        const quint64 base = 0x123456789abcdef0;
        const auto findings =
            found({item(1, Partition::Train, u"P1"_s, u"C1"_s, u"same"_s, base),
                   item(2, Partition::Test, u"P2"_s, u"C2"_s, u"same"_s, base),
                   item(3, Partition::Test, u"P3"_s, u"C3"_s, u"four bits"_s, base ^ 0x0f),
                   item(4, Partition::Test, u"P4"_s, u"C4"_s, u"five bits"_s, base ^ 0x1f),
                   item(5, Partition::Test, u"P5"_s, u"C5"_s, u"no hash"_s, 0)});
        QCOMPARE(findings.size(), size_t{2});
        QCOMPARE(findings[0].kind, LeakageKind::SamePicture);
        QCOMPARE(findings[0].test, std::vector<ImageId>{ImageId(2)});
        QCOMPARE(findings[1].kind, LeakageKind::AlikePicture);
        QCOMPARE(findings[1].test, std::vector<ImageId>{ImageId(3)});
        QCOMPARE(findings[1].train, std::vector<ImageId>{ImageId(1)});
        const std::vector<ImageId> all{ImageId(2), ImageId(1), ImageId(3)};
        QCOMPARE(leakingImages(findings), all);
    }
};

QTEST_GUILESS_MAIN(TestLeakageCheck)
#include "tst_LeakageCheck.moc"
