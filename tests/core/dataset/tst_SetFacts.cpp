// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/SetFacts.h"

#include "core/store/FrozenSetStore.h"
#include "tests/support/TestProject.h"

#include <QTest>

using namespace lesiondesk;
using namespace Qt::StringLiterals;

class TestSetFacts : public QObject
{
    Q_OBJECT

private:
    /// Class 0 has 12 training and one test image, class 1 three training images, class 2 one test
    /// image.
    static SetFacts facts(test::TestProject &project)
    {
        FrozenSet set;
        set.name = u"by hand"_s;
        for (size_t k = 0; k < 3; ++k)
            set.classes.push_back(project.taxonomy().diagnoses[k + 1].id);
        const auto &images = project.images();
        for (size_t k = 0; k < images.size(); ++k) {
            const int classIndex = k < 13 ? 0 : (k < 16 ? 1 : 2);
            const bool test = k == 12 || k == 16;
            set.items.push_back({images[k], classIndex, test ? Partition::Test : Partition::Train});
        }
        const auto made = FrozenSetStore(project.project().database()).freeze(set, project.clock());
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        auto read = readSetFacts(project.project().database(), made->id);
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
        return *read;
    }

private Q_SLOTS:
    void countsBothSides()
    {
        test::TestProject project(17, 3);
        const SetFacts read = facts(project);
        QCOMPARE(read.train, 15);
        QCOMPARE(read.test, 2);
        QCOMPARE(read.classes[0].key, u"BCC"_s);
        QCOMPARE(read.counts[0].train, 12);
        QCOMPARE(read.counts[1].test, 0);
        QCOMPARE(read.counts[2].test, 1);
        QVERIFY(!readSetFacts(project.project().database(), FrozenSetId(99)));
    }

    void warnsOfWhatIsMissing()
    {
        test::TestProject project(17, 3);
        SetFacts read = facts(project);
        const auto warnings = setWarnings(read);
        QCOMPARE(warnings.size(), size_t{3});
        QCOMPARE(warnings[0].kind, SetWarning::Kind::FewTrainingImages);
        QCOMPARE(warnings[0].classIndex, 1);
        QCOMPARE(warnings[0].images, 3);
        QCOMPARE(warnings[1].kind, SetWarning::Kind::ClassWithoutTestImages);
        QCOMPARE(warnings[1].classIndex, 1);
        QCOMPARE(warnings[2].kind, SetWarning::Kind::NoTrainingImages);
        QCOMPARE(warnings[2].classIndex, 2);

        read.test = 0;
        for (ClassShare &share : read.counts)
            share.test = 0;
        QCOMPARE(setWarnings(read).front().kind, SetWarning::Kind::NoTestImages);
        QCOMPARE(setWarnings(read).front().classIndex, -1);
    }
};

QTEST_GUILESS_MAIN(TestSetFacts)
#include "tst_SetFacts.moc"
